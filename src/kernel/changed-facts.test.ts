import { expect, it } from 'vitest';
import { changedFacts } from './changed-facts.ts';

it('tells what is new, gone or other, and leaves out what is the same', () => {
  expect(changedFacts({ a: 1, b: [1], c: 'x', d: null }, { a: 1, b: [2], d: null, e: true })).toEqual([
    { path: 'b', before: [1], after: [2] },
    { path: 'c', before: 'x' },
    { path: 'e', after: true },
  ]);
});
