import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { madeEvent } from './made-event.cases.ts';
import { findWorkspace, initWorkspace, openWorkspace } from './workspace-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trailward-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('makes a workspace that only its owner may look into', () => {
  initWorkspace(folder);
  expect(readdirSync(folder)).toEqual(['.trailward']);
  expect(statSync(join(folder, '.trailward')).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, '.trailward/workspace.db')).mode & 0o777).toBe(0o600);
  const store = openWorkspace(folder);
  store.add({ events: [madeEvent({})] });
  expect([...store.changes({})]).toHaveLength(1);
  store.close();
});

it('makes the folder where it is missing', () => {
  initWorkspace(join(folder, 'a/b'));
  expect(findWorkspace(join(folder, 'a/b'))).toBe(join(folder, 'a/b'));
});

it('never makes a second one over the first', () => {
  initWorkspace(folder);
  const store = openWorkspace(folder);
  store.add({ events: [madeEvent({})] });
  store.close();
  expect(() => initWorkspace(folder)).toThrow(expect.objectContaining({ code: 'TW_WORKSPACE_EXISTS' }));
  const again = openWorkspace(folder);
  expect([...again.changes({})]).toHaveLength(1);
  again.close();
  expect(readdirSync(folder)).toEqual(['.trailward']);
});

it('leaves a file of that name alone', () => {
  writeFileSync(join(folder, '.trailward'), 'mine');
  expect(() => initWorkspace(folder)).toThrow(expect.objectContaining({ code: 'TW_WORKSPACE_EXISTS' }));
  expect(findWorkspace(folder)).toBeUndefined();
  expect(readdirSync(folder)).toEqual(['.trailward']);
});

it('finds the nearest workspace upwards', () => {
  const deep = join(folder, 'a/b/c');
  mkdirSync(deep, { recursive: true });
  expect(findWorkspace(deep)).toBeUndefined();
  initWorkspace(folder);
  expect(findWorkspace(deep)).toBe(folder);
  initWorkspace(join(folder, 'a'));
  expect(findWorkspace(deep)).toBe(join(folder, 'a'));
  expect(findWorkspace(join(deep, 'not/there'))).toBe(join(folder, 'a'));
});

it('says that there is none', () => {
  expect(() => openWorkspace(folder)).toThrow(expect.objectContaining({ code: 'TW_NO_WORKSPACE' }));
  mkdirSync(join(folder, '.trailward'));
  expect(() => openWorkspace(folder)).toThrow(expect.objectContaining({ code: 'TW_NO_WORKSPACE' }));
  expect(existsSync(join(folder, '.trailward/workspace.db'))).toBe(false);
});
