import { expect, test } from 'vitest';
import { judge } from '../judge.ts';
import { shippedImports } from './shipped-imports.ts';

test.each([
  ['src/detection/a.ts', `import { cases } from './detectors/a/cases.ts';`, './detectors/a/cases.ts'],
  ['src/detection/a.ts', `import { b } from './b.test.ts';`, './b.test.ts'],
  ['src/events/a.ts', `await import('./b.cases.ts');`, './b.cases.ts'],
  ['src/events/a.ts', `import type { B } from '../../test/b.ts';`, '../../test/b.ts'],
])('%s %s', (path, text, specifier) => {
  expect(judge(shippedImports, path, text)).toEqual([`1: shipped code may not import ${specifier}, which is proof`]);
});

test.each([
  ['src/detection/a.test.ts', `import { cases } from './detectors/a/cases.ts';`],
  ['tools/docs/main.ts', `import { cases } from '../../src/detection/detectors/a/cases.ts';`],
  ['src/detection/a.ts', `import { showcases } from './showcases.ts';\nimport { contest } from './contest.ts';`],
])('passes %s %s', (path, text) => {
  expect(judge(shippedImports, path, text)).toEqual([]);
});
