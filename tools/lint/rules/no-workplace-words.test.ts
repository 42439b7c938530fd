import { expect, test } from 'vitest';
import { judge } from '../judge.ts';
import { noWorkplaceWords } from './no-workplace-words.ts';

// Put together here, because this file is looked at too.
const work = ['', 'work', ''].join('/');
const machine = ['session', 'machine'].join(' ');
const registry = ['acme', 'jfrog', 'io'].join('.');

test.each([
  ['docs/a.md', `see ${work}shared`, `1: ${work}: a path of one machine`],
  ['src/a.ts', `\n// on the ${machine}`, `2: ${machine}: a machine that no reader has`],
  ['.npmrc', `registry=https://${registry}/npm`, `1: ${registry}: a private package registry`],
  [
    'package-lock.json',
    '"resolved": "http://localhost:4873/zod.tgz"',
    '1: "resolved": "http://localhost:4873/zod.tgz": a registry of one machine',
  ],
])('%s %s', (path, text, problem) => {
  expect(judge(noWorkplaceWords, path, text)).toEqual([problem]);
});

test.each([
  ['docs/a.md', 'home/work/a, network/, the work/ folder, a session on a machine'],
  ['package-lock.json', '"resolved": "https://registry.npmjs.org/zod/-/zod-4.6.7.tgz"'],
])('passes %s %s', (path, text) => {
  expect(judge(noWorkplaceWords, path, text)).toEqual([]);
});
