import { expect, test } from 'vitest';
import { isMet, table } from './table.ts';

const replay = {
  name: 'replay',
  amount: 200_000,
  unit: 'changes',
  seconds: [2, 1, 4],
  limit: { name: 'Map.set', seconds: [0.1] },
  target: { kind: 'rate', atLeast: 100_000 },
} as const;
const log = { name: 'log', amount: 1, unit: '', seconds: [0.01, 0.3], target: { kind: 'time', atMost: 0.2 } } as const;

test('medians, rates, limits and targets', () => {
  expect(table([replay, log]).split('\n')).toEqual([
    '           ms        range         a second  limit     ms  x limit  target',
    'replay  2,000  1,000–4,000  100,000 changes  Map.set  100    0.050  ≥ 100,000 a second  ✓',
    'log       155     10.0–300                                          each < 200 ms       ✗',
  ]);
});

test('a rate is judged by its median, a time by its worst', () => {
  expect([replay, log].map(isMet)).toEqual([true, false]);
  expect(isMet({ name: 'status', amount: 1, unit: '', seconds: [9] })).toBe(true);
});
