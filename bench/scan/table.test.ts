import { expect, test } from 'vitest';
import { table } from './table.ts';

test('medians of time, the highest memory, speed against limit and peer', () => {
  const scan = { name: '(a) scan', runs: [2, 9, 1].map((seconds) => ({ seconds, peak: seconds * 1e6 })) };
  const limit = { name: '(c) limit', runs: [{ seconds: 1, peak: undefined }] };
  const peer = { name: '(d) peer', runs: [{ seconds: 5, peak: 7e6 }] };
  const rows = { all: [scan, limit, peer], limit, peer };
  expect(table(rows, { events: 20_000, bytes: 40e6 }).split('\n')).toEqual([
    '           seconds      range  events/s  MB/s  peak RSS MB  x limit (c)  x peer (d)',
    '(a) scan      2.00  1.00–9.00    10,000    20            9         0.50        2.50',
    '(c) limit     1.00  1.00–1.00    20,000    40            –         1.00        5.00',
    '(d) peer      5.00  5.00–5.00     4,000     8            7         0.20        1.00',
  ]);
});
