import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from './rules.ts';

const files = readdirSync(new URL('./rules', import.meta.url)).sort();
const names = files.filter((file) => !file.endsWith('.test.ts')).map((file) => file.replace('.ts', ''));

test('every rule file is in the list, under its own name, and has a table of violations and passes', () => {
  expect(rules.map((rule) => rule.name)).toEqual(names);
  expect(files.filter((file) => file.endsWith('.test.ts'))).toEqual(names.map((name) => `${name}.test.ts`));
});
