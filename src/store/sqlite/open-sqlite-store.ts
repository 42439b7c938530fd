import type { WorkspaceStore } from '../../app/ports/workspace-store.ts';
import { addBatch } from './add-batch.ts';
import type { Database } from './database.ts';
import { keepStates } from './keep-states.ts';
import { marks } from './marks.ts';
import { type OpenOptions, openDatabase } from './open-database.ts';
import { readChanges } from './read-changes.ts';
import { readTallies } from './read-tallies.ts';
import { words } from './words.ts';

/**
 * Opens the workspace in one SQLite file.
 * @throws TrailwardError `TW_NO_WORKSPACE`, `TW_WORKSPACE_VERSION`, `TW_WORKSPACE_CORRUPT`, `TW_WORKSPACE_BUSY`,
 * `TW_WORKSPACE_FULL` or `TW_WORKSPACE_ACCESS`, as every method does; the file then stays as it was.
 */
export function openSqliteStore(path: string, options?: OpenOptions): WorkspaceStore {
  return sqliteStore(openDatabase(path, options));
}

/** The store in an open file. */
export function sqliteStore(db: Database): WorkspaceStore {
  const texts = words(db);
  const accounts = db.prepare(`SELECT text FROM accounts JOIN words ON id = account WHERE text <> '' ORDER BY text`);
  return {
    add: addBatch(db, texts),
    ...marks(db),
    ...readChanges(db, texts),
    ...keepStates(db, texts),
    ...readTallies(db),
    accounts: () => db.read(() => accounts.all()).map((row) => String(row.text)),
    close: db.close,
  };
}
