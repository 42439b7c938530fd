import { expect, test } from 'vitest';
import { lint } from './lint.ts';
import { sourceFile } from './source-file.ts';

test('problems come by path and line, and name their rule', () => {
  const problems = lint([
    sourceFile('src/kernel/b.ts', `\nconsole.log(Date.now());\nexport const b = 1;\nimport { z } from 'zod';\n`),
    sourceFile('src/kernel/a.ts', `export const other = 1;\n`),
  ]);
  expect(problems.map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual([
    'src/kernel/a.ts:1 exports other and nothing named as the file (named-as-file)',
    'src/kernel/b.ts:2 Date.now: the core may not touch the clock (pure-core)',
    'src/kernel/b.ts:2 console: the core may not touch the console (pure-core)',
    'src/kernel/b.ts:4 kernel imports nothing, not even zod (room-arrows)',
  ]);
});
