import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drift } from './drift.ts';
import { writePages } from './write-pages.ts';

const pages = [
  { path: 'a/b/one.md', text: 'one\n' },
  { path: 'two.md', text: 'two\n' },
];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trailward-pages-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a folder that is not there lacks every page', () => {
  expect(drift(join(folder, 'none'), pages)).toEqual([
    { path: 'a/b/one.md', kind: 'missing' },
    { path: 'two.md', kind: 'missing' },
  ]);
});

test('what was written does not drift, and is not written again', () => {
  expect(writePages(folder, pages)).toHaveLength(2);
  expect(readFileSync(join(folder, 'a/b/one.md'), 'utf8')).toBe('one\n');
  expect(drift(folder, pages)).toEqual([]);
  const { mtimeNs } = statSync(join(folder, 'two.md'), { bigint: true });
  expect(writePages(folder, pages)).toEqual([]);
  expect(statSync(join(folder, 'two.md'), { bigint: true }).mtimeNs).toBe(mtimeNs);
});

test('changed, lost and foreign files are told, then mended; folders left empty go', () => {
  writePages(folder, pages);
  rmSync(join(folder, 'a/b/one.md'));
  writeFileSync(join(folder, 'two.md'), 'edited by hand\n');
  mkdirSync(join(folder, 'old/deep'), { recursive: true });
  writeFileSync(join(folder, 'old/deep/three.md'), '');
  const found = [
    { path: 'a/b/one.md', kind: 'missing' },
    { path: 'old/deep/three.md', kind: 'extra' },
    { path: 'two.md', kind: 'stale' },
  ];
  expect(drift(folder, pages)).toEqual(found);
  expect(writePages(folder, pages)).toEqual(found);
  expect(drift(folder, pages)).toEqual([]);
  expect(existsSync(join(folder, 'old'))).toBe(false);
});
