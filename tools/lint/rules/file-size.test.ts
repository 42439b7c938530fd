import { expect, test } from 'vitest';
import { judge } from '../judge.ts';
import { fileSize } from './file-size.ts';

const long = 'x;\n'.repeat(301);

test.each(['src/kernel/a.ts', 'src/kernel/a.test.ts', 'tools/gen/a.ts', 'bench/scan/main.ts'])('%s', (path) => {
  expect(judge(fileSize, path, long)).toEqual(['301: 301 lines; the ceiling is 300']);
  expect(judge(fileSize, path, 'x;\n'.repeat(300))).toEqual([]);
});

test.each([
  'src/policy/data/actions.ts',
  'src/catalogue/entries.generated.ts',
  'src/catalogue/iam/A.sample.json',
  'docs/a.md',
  'package-lock.json',
])('passes %s', (path) => {
  expect(judge(fileSize, path, long)).toEqual([]);
});
