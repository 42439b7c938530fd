import type { Added, Batch, BatchEvent, StoredChange } from '../../app/ports/workspace-store.ts';
import type { Database } from './database.ts';
import { eventKey } from './event-key.ts';
import { instantOf } from './instant.ts';
import { tally } from './tally.ts';
import type { Words } from './words.ts';

/** How batches are taken in. */
export function addBatch(db: Database, words: Words): (batch: Batch) => Added {
  const lastId = db.prepare('SELECT coalesce(max(id), 0) AS id FROM changes');
  const insertAccount = db.prepare('INSERT INTO accounts (account) VALUES (?) ON CONFLICT DO NOTHING');
  const insertSeen = db.prepare('INSERT INTO seen (event, account, change) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const insertChange = db.prepare(
    'INSERT INTO changes (id, account, event, time, rank, actor, name, denied, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertEntity = db.prepare('INSERT INTO change_entities (account, entity, change) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const tallies = tally(db, words);

  return ({ events }) =>
    db.write(() => {
      const added = { added: 0, duplicates: 0, changes: 0 };
      const first = Number(lastId.get()?.id) + 1;
      const accounts = new Set<number>();
      const counted = tallies.begin();
      for (const event of events) {
        const account = words.keep(event.account);
        const key = eventKey(event.eventId);
        const id = event.change === undefined ? null : first + added.changes;
        if (insertSeen.run(key, account, id).changes === 0) {
          added.duplicates += 1;
          continue;
        }
        added.added += 1;
        accounts.add(account);
        counted.count(event);
        if (event.change === undefined || id === null) continue;
        added.changes += 1;
        insert(event, event.change, { id, account, key });
      }
      for (const account of accounts) insertAccount.run(account);
      counted.flush();
      return added;
    });

  function insert(event: BatchEvent, change: StoredChange, at: { id: number; account: number; key: Buffer | string }): void {
    const [actor, name] = [words.keep(event.principal), words.keep(event.name)];
    const { id, account, key } = at;
    insertChange.run(id, account, key, instantOf(event.time), event.rank, actor, name, event.denied ? 1 : 0, JSON.stringify(change));
    for (const entity of change.entities) insertEntity.run(account, words.keep(entity), id);
  }
}
