import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trailward-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('opens a workspace whose writer was killed before it had the log that it writes ahead', () => {
  const [whole, cutOff] = [join(folder, 'whole.db'), join(folder, 'cut-off.db')];
  openDatabase(whole, { create: true }).raw.close();
  const writer = new DatabaseSync(whole);
  writer.exec('PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN IMMEDIATE; CREATE TABLE half (x)');
  const insert = writer.prepare('INSERT INTO half VALUES (?)');
  for (let row = 0; row < 200; row += 1) insert.run('x'.repeat(1_000));
  for (const ending of ['', '-journal']) copyFileSync(whole + ending, cutOff + ending);
  writer.exec('ROLLBACK');
  writer.close();
  expect(() => new DatabaseSync(cutOff, { readOnly: true }).prepare('PRAGMA user_version').get()).toThrow('readonly');
  const { raw } = openDatabase(cutOff);
  expect(raw.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'half'").get()).toEqual({ n: 0 });
  raw.close();
});
