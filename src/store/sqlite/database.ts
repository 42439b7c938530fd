import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { translated, workspaceError } from './workspace-error.ts';

/** An open workspace file, and how it is spoken to. What SQLite throws comes out as a `TrailwardError`. */
export interface Database {
  path: string;
  raw: DatabaseSync;
  prepare: (sql: string) => StatementSync;
  /** Runs reads. */
  read: <T>(work: () => T) => T;
  /** Runs writes as one transaction, durable when it returns; none of them counts when `work` throws. */
  write: <T>(work: () => T) => T;
  /** Called whenever writes are taken back. */
  onRollback: (listener: () => void) => void;
  close: () => void;
}

/** Wraps a connection that is set up and has the newest schema. */
export function database(raw: DatabaseSync, path: string): Database {
  const listeners: (() => void)[] = [];
  let open = true;
  return {
    path,
    raw,
    prepare: (sql) => translated(path, () => raw.prepare(sql)),
    read: (work) => translated(path, work),
    write: (work) =>
      translated(path, () => {
        raw.exec('BEGIN IMMEDIATE');
        try {
          const result = work();
          raw.exec('COMMIT');
          return result;
        } catch (error) {
          rollBack(raw);
          for (const listener of listeners) listener();
          throw workspaceError(error, path);
        }
      }),
    onRollback: (listener) => listeners.push(listener),
    close() {
      if (open) translated(path, () => raw.close());
      open = false;
    },
  };
}

function rollBack(raw: DatabaseSync): void {
  try {
    raw.exec('ROLLBACK');
  } catch {
    // SQLite has already taken the transaction back, as it does by itself when the disk is full.
  }
}
