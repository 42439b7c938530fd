import { expect, test } from 'vitest';
import { root } from '../root.ts';
import { projectFiles } from './project-files.ts';

test('the files are those of the project: tracked or about to be, and not ignored', () => {
  const paths = projectFiles(root).map(({ path }) => path);
  expect(paths).toContain('package.json');
  expect(paths).toContain('tools/lint/project-files.ts');
  expect(paths.filter((path) => /^(?:node_modules|dist)\/|\.generated\.ts$/.test(path))).toEqual([]);
  expect(paths).toEqual([...new Set(paths)].sort());
});
