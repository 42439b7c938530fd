import type { SourceMark } from '../../app/ports/workspace-store.ts';
import type { Database } from './database.ts';

export interface Marks {
  finishSource: (source: SourceMark) => void;
  sourceMark: (name: string) => SourceMark | undefined;
  cursor: (name: string) => string | undefined;
  saveCursor: (name: string, value: string) => void;
}

/** How far sources have been read. */
export function marks(db: Database): Marks {
  const putSource = db.prepare('INSERT OR REPLACE INTO sources (name, size, version) VALUES (?, ?, ?)');
  const getSource = db.prepare('SELECT size, version FROM sources WHERE name = ?');
  const putCursor = db.prepare('INSERT OR REPLACE INTO cursors (name, value) VALUES (?, ?)');
  const getCursor = db.prepare('SELECT value FROM cursors WHERE name = ?');
  return {
    finishSource({ name, size, version }) {
      db.write(() => putSource.run(name, size, version));
    },
    sourceMark(name) {
      const row = db.read(() => getSource.get(name));
      return row === undefined ? undefined : { name, size: Number(row.size), version: String(row.version) };
    },
    cursor(name) {
      const row = db.read(() => getCursor.get(name));
      return row === undefined ? undefined : String(row.value);
    },
    saveCursor(name, value) {
      db.write(() => putCursor.run(name, value));
    },
  };
}
