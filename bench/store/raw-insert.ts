import type { BatchEvent } from '../../src/app/ports/workspace-store.ts';
import { eventKey } from '../../src/store/sqlite/event-key.ts';
import { hourOf, instantOf } from '../../src/store/sqlite/instant.ts';
import { openDatabase } from '../../src/store/sqlite/open-database.ts';

/** What is held against the store: the rows of a batch, every value of them ready, and nothing to do but insert them. */
export interface RawInsert {
  /** Gets the rows of a batch ready; what it returns inserts them as one transaction. */
  prepare: (events: readonly BatchEvent[]) => () => void;
  close: () => void;
}

type Value = string | number | Buffer;

/**
 * Inserts the rows of changes, ids and entities into the store's own tables and indexes, or, when `bare`, the rows of
 * changes alone into a table without any index. Settings of the file are those of the store.
 */
export function rawInsert(path: string, bare: boolean): RawInsert {
  const db = openDatabase(path, { create: true });
  if (bare) db.raw.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, account, event, time, rank, actor, name, denied, body)');
  const columns = '(id, account, event, time, rank, actor, name, denied, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';
  const change = db.prepare(`INSERT INTO ${bare ? 'bare' : 'changes'} ${columns}`);
  const seen = db.prepare('INSERT INTO seen (account, hour, event) VALUES (?, ?, ?)');
  const entity = db.prepare('INSERT INTO change_entities (account, entity, change) VALUES (?, ?, ?)');
  const numbers = new Map<string, number>();
  let rows = 0;

  function numberOf(text: string): number {
    const number = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, number);
    return number;
  }

  return {
    prepare(events) {
      const changes: Value[][] = [];
      const ids: Value[][] = [];
      const entities: Value[][] = [];
      for (const event of events) {
        rows += 1;
        const [account, key, time] = [numberOf(event.account), eventKey(event.eventId), instantOf(event.time)];
        const body = JSON.stringify(event.change);
        changes.push([rows, account, key, time, event.rank, numberOf(event.principal), numberOf(event.name), event.denied ? 1 : 0, body]);
        ids.push([account, hourOf(time), key]);
        for (const name of event.change?.entities ?? []) entities.push([account, numberOf(name), rows]);
      }
      return () => {
        db.raw.exec('BEGIN IMMEDIATE');
        for (const row of changes) change.run(...row);
        if (!bare) for (const row of ids) seen.run(...row);
        if (!bare) for (const row of entities) entity.run(...row);
        db.raw.exec('COMMIT');
      };
    },
    close: db.close,
  };
}
