import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generate } from './generate.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trailward-gen-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test('missing folders give empty registries', () => {
  generate(root);
  expect(registry('catalogue/entries')).toMatch(/entries: readonly EventEntry\[\] = \[\n\];\n$/);
  expect(registry('catalogue/samples')).toMatch(/= \{\n\};\n$/);
  expect(registry('detection/detectors')).toMatch(/= \[\n\];\n$/);
  expect(registry('report/formats')).toMatch(/= \[\n\];\n$/);
});

test('units are sorted, and helpers, tests and cases are no units', () => {
  add(
    'catalogue/sts/TagRole.ts',
    'catalogue/iam/TagRole.ts',
    'catalogue/iam/TagRole.sample.json',
    'catalogue/iam/AddTag.ts',
    'catalogue/iam/AddTag.test.ts',
  );
  add('catalogue/words/call-it.ts', 'catalogue/data/actions.ts', 'catalogue/entry.ts');
  add(
    'detection/detectors/b/detector.ts',
    'detection/detectors/a-b/detector.ts',
    'detection/detectors/a-b/cases.ts',
    'detection/detectors/empty/cases.ts',
  );
  add('report/formats/json.ts', 'report/formats/json.test.ts');
  generate(root);
  expect(registry('catalogue/entries')).toContain(`import { TagRole as sts_TagRole } from './sts/TagRole.ts';`);
  expect(members('catalogue/entries')).toEqual(['iam_AddTag', 'iam_TagRole', 'sts_TagRole']);
  expect(registry('catalogue/samples')).toContain(
    `'iam:TagRole': async () => (await import('./iam/TagRole.sample.json', { with: { type: 'json' } })).default,`,
  );
  expect(members('detection/detectors')).toEqual(['detectors_a_b', 'detectors_b']);
  expect(members('report/formats')).toEqual(['formats_json']);
});

test('a file is written only when it changes, and no draft stays behind', () => {
  generate(root);
  const path = join(root, 'src/catalogue/entries.generated.ts');
  const before = statSync(path, { bigint: true });
  generate(root);
  expect(statSync(path, { bigint: true }).ino).toBe(before.ino);
  expect(statSync(path, { bigint: true }).mtimeNs).toBe(before.mtimeNs);
  add('catalogue/iam/AddTag.ts');
  generate(root);
  expect(members('catalogue/entries')).toEqual(['iam_AddTag']);
  expect(readdirSync(dirname(path)).sort()).toEqual(['entries.generated.ts', 'iam', 'samples.generated.ts']);
});

function add(...paths: string[]): void {
  for (const path of paths) {
    const file = join(root, 'src', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
  }
}

function registry(name: string): string {
  return readFileSync(join(root, `src/${name}.generated.ts`), 'utf8');
}

function members(name: string): string[] {
  return [...registry(name).matchAll(/^ {2}(\w+),$/gm)].map((match) => match[1] ?? '');
}
