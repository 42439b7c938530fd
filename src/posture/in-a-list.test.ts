import { expect, it } from 'vitest';
import { inAList } from './in-a-list.ts';

it.each([
  [[], 'nothing'],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c', 'd'], 'a, b, c and d'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 others'],
])('%j: %s', (names, expected) => expect(inAList(names)).toBe(expected));
