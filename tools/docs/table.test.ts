import { expect, test } from 'vitest';
import { table } from './table.ts';

test('cells keep their pipes, also in code', () => {
  expect(table(['A', 'B'], [['`a|b`', 'c \\| d']])).toBe('| A | B |\n| --- | --- |\n| `a\\|b` | c \\| d |\n');
});

test('without rows there is no table', () => {
  expect(table(['A'], [])).toBe('');
});
