import type { ChangeQuery, StoredChange } from '../../app/ports/workspace-store.ts';
import { type ChangeRef, changeRefs } from './change-refs.ts';
import type { Database } from './database.ts';
import { eventKey } from './event-key.ts';
import { mergeSorted } from './merge-sorted.ts';
import { parsedRow } from './parsed-row.ts';
import type { Words } from './words.ts';

export interface ChangeReader {
  changes: (query: ChangeQuery) => Iterable<StoredChange>;
  change: (eventId: string, account?: string) => StoredChange | undefined;
}

/** How stored changes are read. */
export function readChanges(db: Database, words: Words): ChangeReader {
  const body = db.prepare('SELECT body FROM changes WHERE id = ?');
  const byEvent = db.prepare(`SELECT changes.id AS id FROM changes JOIN words ON words.id = account
    WHERE event = :event AND (:account IS NULL OR text = :account) ORDER BY text LIMIT 1`);
  const accounts = db.prepare('SELECT account FROM accounts JOIN words ON id = account ORDER BY text');

  function bodyOf(id: unknown): StoredChange {
    const row = db.read(() => body.get(Number(id)));
    return parsedRow(db.path, row?.body) as StoredChange;
  }

  return {
    *changes(query) {
      const every = query.account === undefined ? accounts.all().map((row) => Number(row.account)) : [words.find(query.account)];
      const refs = every.filter((account) => account !== undefined).map((account) => changeRefs(db, words, account, query));
      const sign = query.newestFirst === true ? -1 : 1;
      // Accounts are walked backwards where time is.
      let left = query.limit ?? Number.POSITIVE_INFINITY;
      if (left <= 0) return;
      for (const { id } of mergeSorted(sign === 1 ? refs : refs.reverse(), (a, b) => sign * compare(a, b))) {
        yield bodyOf(id);
        left -= 1;
        if (left <= 0) return;
      }
    },
    change(eventId, account) {
      const row = db.read(() => byEvent.get({ event: eventKey(eventId), account: account ?? null }));
      return row === undefined ? undefined : bodyOf(row.id);
    },
  };
}

function compare(a: ChangeRef, b: ChangeRef): number {
  return a.time - b.time || a.rank - b.rank || (a.eventId < b.eventId ? -1 : a.eventId > b.eventId ? 1 : 0);
}
