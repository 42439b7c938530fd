import { expect, it } from 'vitest';
import { historySince } from './history-since.ts';

const hours = (...list: string[]) => list.map((hour) => ({ account: '111122223333', region: 'us-east-1', hour, events: 1 }));

it.each<[string, string[], string | undefined]>([
  ['no event', [], undefined],
  ['one', ['2026-03-01T10'], '2026-03-01T10:00:00Z'],
  ['a quiet night', ['2026-03-01T10', '2026-03-02T09'], '2026-03-01T10:00:00Z'],
  ['a gap', ['2026-01-01T00', '2026-03-01T10', '2026-03-02T09'], '2026-03-01T10:00:00Z'],
  ['any order, an hour that is none', ['2026-03-02T09', 'never', '2026-03-01T10'], '2026-03-01T10:00:00Z'],
])('%s', (_name, list, since) => {
  const other = { account: '999999999999', region: 'us-east-1', hour: '2026-03-02T08', events: 1 };
  expect(historySince([...hours(...list), other], '111122223333')).toBe(since);
});
