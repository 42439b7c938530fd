import { expect, test } from 'vitest';
import { judge } from '../judge.ts';
import { comments } from './comments.ts';

// Put together here, because this file is looked at too.
const marks = [
  ['TO', 'DO'],
  ['FIX', 'ME'],
  ['X', 'XX'],
].map((parts) => parts.join(''));

test.each(marks)('%s', (mark) => {
  for (const path of ['src/a.ts', 'tools/a.ts', 'bench/a.ts', 'docs/a.md']) {
    expect(judge(comments, path, `\n// ${mark}: later`)).toEqual([`2: ${mark} left behind`]);
  }
});

test.each([
  ['src/a.ts', `{ todo: 'attach' }`],
  ['src/a.ts', `'AKIA${marks[2]}X'`],
  ['test/a.ts', `// ${marks[0]}`],
])('passes %s %s', (path, text) => {
  expect(judge(comments, path, text)).toEqual([]);
});
