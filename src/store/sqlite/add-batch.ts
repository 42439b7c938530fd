import type { Added, Batch, BatchEvent } from '../../app/ports/workspace-store.ts';
import type { Database } from './database.ts';
import { eventKey } from './event-key.ts';
import { hourOf, instantOf } from './instant.ts';
import { tally } from './tally.ts';
import type { Words } from './words.ts';

/** How batches are taken in. */
export function addBatch(db: Database, words: Words): (batch: Batch) => Added {
  const insertAccount = db.prepare('INSERT INTO accounts (account) VALUES (?) ON CONFLICT DO NOTHING');
  const insertSeen = db.prepare('INSERT INTO seen (account, hour, event) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const insertChange = db.prepare(`INSERT INTO changes (account, event, time, rank, actor, name, denied, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`);
  const insertEntity = db.prepare('INSERT INTO change_entities (account, entity, change) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const tallies = tally(db, words);

  return ({ events }) =>
    db.write(() => {
      const added = { added: 0, duplicates: 0, changes: 0 };
      const accounts = new Set<number>();
      const counted = tallies.begin();
      for (const event of events) {
        const account = words.keep(event.account);
        if (!insert(event, account)) {
          added.duplicates += 1;
          continue;
        }
        accounts.add(account);
        counted.count(event);
        added.added += 1;
        if (event.change !== undefined) added.changes += 1;
      }
      for (const account of accounts) insertAccount.run(account);
      counted.flush();
      return added;
    });

  /** Whether the event was new. */
  function insert(event: BatchEvent, account: number): boolean {
    const [key, time] = [eventKey(event.eventId), instantOf(event.time)];
    if (insertSeen.run(account, hourOf(time), key).changes === 0) return false;
    const { change } = event;
    if (change === undefined) return true;
    const [actor, name, denied] = [words.keep(event.principal), words.keep(event.name), event.denied ? 1 : 0];
    const row = insertChange.run(account, key, time, event.rank, actor, name, denied, JSON.stringify(change));
    if (row.changes === 0) return false;
    for (const entity of change.entities) insertEntity.run(account, words.keep(entity), row.lastInsertRowid);
    return true;
  }
}
