import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { content } from '../contract.cases.ts';
import { madeEvent } from '../made-event.cases.ts';
import { migrations } from './migrations.ts';
import { openDatabase } from './open-database.ts';
import { openSqliteStore, sqliteStore } from './open-sqlite-store.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trailward-refusals-'));
  path = join(folder, 'workspace.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A workspace with many changes, closed. */
function filled(): void {
  const store = openSqliteStore(path, { create: true });
  store.add({ events: Array.from({ length: 200 }, (_, i) => madeEvent({ eventId: `e${i}` })) });
  store.close();
}

function altered(sql: string): void {
  const raw = new DatabaseSync(path);
  raw.exec(sql);
  raw.close();
}

/** A database that is not Trailward's. */
function another(): void {
  rmSync(path);
  altered('CREATE TABLE diary (entry TEXT)');
}

/** The code that opening ends with; the file must stay as it is. */
function refusal(open: () => void = () => openSqliteStore(path).close()): unknown {
  const before = readFileSync(path);
  const code = codeOf(open);
  expect(readFileSync(path).equals(before)).toBe(true);
  return code;
}

function codeOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
  return 'nothing was thrown';
}

describe('a file that is no workspace of this version is refused and left alone', () => {
  it('a later version', () => {
    filled();
    altered(`PRAGMA user_version = ${migrations.length + 1}`);
    expect(refusal()).toBe('TW_WORKSPACE_VERSION');
    expect(refusal(() => openSqliteStore(path, { create: true }))).toBe('TW_WORKSPACE_VERSION');
  });
  it('a later version that another process has open', () => {
    filled();
    const raw = new DatabaseSync(path);
    raw.exec(`PRAGMA user_version = ${migrations.length + 1}`);
    expect(refusal()).toBe('TW_WORKSPACE_VERSION');
    raw.close();
  });
  it.each([
    ['text', () => writeFileSync(path, 'This is the diary of somebody else.\n'.repeat(500))],
    ['nothing', () => writeFileSync(path, '')],
    ['a database of another program', another],
    ['a file that was cut off', () => truncateSync(path, 8192 * 3)],
    ['a file whose head was cut off', () => truncateSync(path, 50)],
    ['a file that was written over', () => writeFileSync(path, readFileSync(path).fill(0xa5, 100))],
  ])('%s', (_, make) => {
    filled();
    make();
    expect(refusal()).toBe('TW_WORKSPACE_CORRUPT');
  });
  it('damage further on, when it is met', () => {
    filled();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xa5, 8192 * 6));
    const store = openSqliteStore(path);
    expect(codeOf(() => content(store))).toBe('TW_WORKSPACE_CORRUPT');
    store.close();
  });
  it('a row that is not what Trailward writes', () => {
    filled();
    altered(`UPDATE changes SET body = 'no JSON'`);
    const store = openSqliteStore(path);
    expect(codeOf(() => content(store))).toBe('TW_WORKSPACE_CORRUPT');
    store.close();
  });
  it('no file at all', () => {
    expect(codeOf(() => openSqliteStore(path))).toBe('TW_NO_WORKSPACE');
    expect(readdirSync(folder)).toEqual([]);
  });
  it.skipIf(process.getuid?.() === 0)('a file that may not be written', () => {
    filled();
    chmodSync(folder, 0o500);
    expect(codeOf(() => openSqliteStore(path).saveCursor('a', 'b'))).toBe('TW_WORKSPACE_ACCESS');
    chmodSync(folder, 0o700);
  });
});

it('takes up a file whose making was cut off before its first table', () => {
  altered('PRAGMA journal_mode = WAL');
  const store = openSqliteStore(path, { create: true });
  expect(store.add({ events: [madeEvent({})] }).added).toBe(1);
  store.close();
});

it('lets two processes make the same workspace', () => {
  const [one, other] = [openSqliteStore(path, { create: true }), openSqliteStore(path, { create: true })];
  one.add({ events: [madeEvent({ eventId: 'a' })] });
  expect(other.add({ events: [madeEvent({ eventId: 'a' }), madeEvent({ eventId: 'b' })] })).toEqual({
    added: 1,
    duplicates: 1,
    changes: 1,
  });
  expect(content(one)).toEqual(content(other));
  one.close();
  other.close();
});

it('says that another process is writing, and goes on afterwards', () => {
  const store = openSqliteStore(path, { create: true, busyTimeout: 20 });
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');
  const event = madeEvent({ eventId: 'a', principal: 'new' });
  expect(codeOf(() => store.add({ events: [event] }))).toBe('TW_WORKSPACE_BUSY');
  expect(codeOf(() => store.saveCursor('a', 'b'))).toBe('TW_WORKSPACE_BUSY');
  expect([...store.changes({})]).toEqual([]);
  other.exec('ROLLBACK');
  other.close();
  expect(store.add({ events: [event] }).added).toBe(1);
  store.close();
});

it('says that the disk is full, keeps what was there, and goes on when there is room', () => {
  filled();
  const db = openDatabase(path);
  const store = sqliteStore(db);
  const before = content(store);
  const limit = Number(Object.values(db.raw.prepare('PRAGMA page_count').get() ?? {})[0]) + 2;
  db.raw.exec(`PRAGMA max_page_count = ${limit}`);
  const events = Array.from({ length: 200 }, (_, i) => madeEvent({ eventId: `f${i}`, principal: `p${i}`, note: 'x'.repeat(2000) }));
  expect(codeOf(() => store.add({ events }))).toBe('TW_WORKSPACE_FULL');
  expect(content(store)).toEqual(before);
  db.raw.exec('PRAGMA max_page_count = 1000000');
  expect(store.add({ events }).added).toBe(200);
  expect([...store.changes({ actor: 'p7' })]).toHaveLength(1);
  store.close();
});

it('is nobody else’s to read', () => {
  const store = openSqliteStore(path, { create: true });
  store.add({ events: [madeEvent({})] });
  for (const name of readdirSync(folder)) expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
  expect(readdirSync(folder)).toContain('workspace.db-wal');
  store.close();
  expect(readdirSync(folder)).toEqual(['workspace.db']);
});

it('commits to the disk', () => {
  const db = openDatabase(path, { create: true });
  const pragma = (name: string) => Object.values(db.raw.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  expect(['journal_mode', 'synchronous', 'foreign_keys'].map(pragma)).toEqual(['wal', 2, 1]);
  db.close();
});
