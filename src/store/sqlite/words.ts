import type { Database } from './database.ts';

/** The texts that a workspace keeps once, and the numbers that stand for them. */
export interface Words {
  /** The number of a text, which is kept from now on. Only within a write. */
  keep: (text: string) => number;
  /** The number of a text, undefined when it is not kept. */
  find: (text: string) => number | undefined;
}

/** Texts whose numbers are remembered; bounded, because logs decide how many there are. */
const most = 200_000;

/** The words of a workspace. */
export function words(db: Database): Words {
  const find = db.prepare('SELECT id FROM words WHERE text = ?');
  const insert = db.prepare('INSERT INTO words (text) VALUES (?)');
  const known = new Map<string, number>();
  db.onRollback(() => known.clear());

  function look(text: string): number | undefined {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const id = find.get(text)?.id;
    return typeof id === 'number' ? remember(text, id) : undefined;
  }

  function remember(text: string, id: number): number {
    if (known.size >= most) known.clear();
    known.set(text, id);
    return id;
  }

  return {
    find: (text) => db.read(() => look(text)),
    keep: (text) => look(text) ?? remember(text, Number(insert.run(text).lastInsertRowid)),
  };
}
