import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { TrailwardError } from '../../kernel/errors.ts';
import { type Database, database } from './database.ts';
import { applicationId, migrations } from './migrations.ts';
import { translated, workspaceError } from './workspace-error.ts';

export interface OpenOptions {
  /** Makes the file when it is not there; otherwise that is `TW_NO_WORKSPACE`. */
  create?: boolean;
  /** How long to wait for another writer, milliseconds; 5000 unless given. */
  busyTimeout?: number;
}

/**
 * Pages of 8 KB, because a change takes 2 to 3 KB: of 4 KB a third would stay empty. Names and ids touch pages all over the
 * file, so up to 128 MB of it are cached, and the log grows to 128 MB before it is folded in: a page is then written once
 * for many batches.
 */
const settings = `PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF; PRAGMA cache_size = -131072; PRAGMA wal_autocheckpoint = 16384; PRAGMA temp_store = MEMORY`;

/** How every SQLite file begins. */
const magic = 'SQLite format 3\0';

/**
 * Opens the file of a workspace and brings its schema up to date. Before anything is written it is made sure that the file
 * is a workspace of a version that is known, so that no other file is ever changed.
 */
export function openDatabase(path: string, { create = false, busyTimeout = 5000 }: OpenOptions = {}): Database {
  return translated(path, () => {
    if (create) createFile(path);
    if (!isNew(path)) probe(path, busyTimeout);
    else if (!create) throw new TrailwardError('TW_WORKSPACE_CORRUPT', `${path} is empty.`);
    const raw = new DatabaseSync(path);
    try {
      raw.exec(`PRAGMA busy_timeout = ${busyTimeout}; ${settings}`);
      const opened = database(raw, path);
      if (version(raw) < migrations.length) migrate(opened);
      return opened;
    } catch (error) {
      raw.close();
      throw error;
    }
  });
}

/** Only the owner may read it, as the history of an account is nobody else's business; SQLite gives its log the same mode. */
function createFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

function isNew(path: string): boolean {
  return statSync(path).size === 0;
}

/** Throws unless the file is a workspace that this version can read. Opens it for reading only, so it stays as it is. */
function probe(path: string, busyTimeout: number): void {
  if (!hasMagic(path)) throw new TrailwardError('TW_WORKSPACE_CORRUPT', `${path} is not a SQLite file.`);
  try {
    look(path, busyTimeout, true);
  } catch (error) {
    // A writer was killed: until its half of a write is taken back, which every program that opens the file does, nobody may read.
    if (!isCutOff(error)) throw workspaceError(error, path);
    look(path, busyTimeout, false);
  }
}

/** SQLITE_READONLY_ROLLBACK and SQLITE_READONLY_RECOVERY. https://sqlite.org/rescode.html */
function isCutOff(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (error.errcode === 776 || error.errcode === 264);
}

function look(path: string, busyTimeout: number, readOnly: boolean): void {
  const raw = new DatabaseSync(path, { readOnly });
  try {
    raw.exec(`PRAGMA busy_timeout = ${busyTimeout}`);
    const found = version(raw);
    const isOurs = number(raw, 'PRAGMA application_id') === applicationId;
    // A file without any table is one whose making was cut off.
    const isBlank = number(raw, 'SELECT count(*) FROM sqlite_schema') === 0;
    if (!isOurs && !isBlank) throw new TrailwardError('TW_WORKSPACE_CORRUPT', `${path} is the file of another program.`);
    if (found > migrations.length)
      throw new TrailwardError('TW_WORKSPACE_VERSION', `${path} has version ${found}; this Trailward knows ${migrations.length}.`);
  } finally {
    raw.close();
  }
}

function hasMagic(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(magic.length);
    readSync(file, start, 0, start.length, 0);
    return start.toString('latin1') === magic;
  } finally {
    closeSync(file);
  }
}

/** Carries out the steps that are missing, all or none. Another process may be doing the same: the version is read again. */
function migrate(opened: Database): void {
  opened.write(() => {
    for (const step of migrations.slice(version(opened.raw))) opened.raw.exec(step);
    opened.raw.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}`);
  });
}

function version(raw: DatabaseSync): number {
  return number(raw, 'PRAGMA user_version');
}

function number(raw: DatabaseSync, sql: string): number {
  return Number(Object.values(raw.prepare(sql).get() ?? {})[0]);
}
