import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts') && name !== 'table.test.ts');
const tests = files.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n');

it('each of the 17 defects of published remediation has a test that is named by its number', () => {
  const named = new Set([...tests.matchAll(/(?:describe|it)(?:\.each\([^\n]*\))?\('defect (\d+), /g)].map(([, number]) => Number(number)));
  expect([...named].sort((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
});
