import type { SQLInputValue } from 'node:sqlite';
import type { ChangeQuery } from '../../app/ports/workspace-store.ts';
import type { Database } from './database.ts';
import { eventIdOf } from './event-key.ts';
import { instantOf } from './instant.ts';
import type { Words } from './words.ts';

/** Where a change is, and its place in the order. */
export interface ChangeRef {
  id: number;
  time: number;
  rank: number;
  eventId: string;
}

const firstPage = 128;
const largestPage = 32_768;

/**
 * The changes of one account that a query wants, in order. They are read page by page, so that nothing is held open
 * between two of them and the file may be written meanwhile.
 */
export function* changeRefs(db: Database, words: Words, account: number, query: ChangeQuery): Generator<ChangeRef> {
  const wanted = conditions(words, account, query);
  if (wanted === undefined) return;
  const [beyond, way, sign] = query.newestFirst === true ? ['<', 'DESC', -1] : ['>', 'ASC', 1];
  // The index gives time and rank; the row number makes the page exact, and events of equal rank are put in order below.
  const page = db.prepare(`SELECT id, time, rank, event FROM changes
    WHERE ${wanted.sql} AND (time, rank, id) ${beyond} (:time, :rank, :id)
    ORDER BY time ${way}, rank ${way}, id ${way} LIMIT :size`);
  let last = { time: sign * -(2 ** 48), rank: 0, id: 0 };
  let equals: ChangeRef[] = [];
  for (let size = firstPage; ; size = Math.min(size * 4, largestPage)) {
    const rows = db.read(() => page.all({ ...wanted.values, time: last.time, rank: last.rank, id: last.id, size }));
    for (const row of rows) {
      const ref = { id: Number(row.id), time: Number(row.time), rank: Number(row.rank), eventId: eventIdOf(row.event) };
      if (ref.time !== last.time || ref.rank !== last.rank) {
        yield* inOrder(equals, sign);
        equals = [];
      }
      equals.push(ref);
      last = ref;
    }
    if (rows.length < size) break;
  }
  yield* inOrder(equals, sign);
}

function inOrder(equals: ChangeRef[], sign: number): ChangeRef[] {
  return equals.length < 2 ? equals : equals.sort((a, b) => (a.eventId < b.eventId ? -sign : sign));
}

interface Conditions {
  sql: string;
  values: Record<string, SQLInputValue>;
}

/** What a row must meet; undefined when none can. */
function conditions(words: Words, account: number, query: ChangeQuery): Conditions | undefined {
  const parts: string[] = [];
  const values: Record<string, SQLInputValue> = { account };
  for (const [column, text] of [
    ['actor', query.actor],
    ['name', query.eventName],
  ] as const) {
    if (text === undefined) continue;
    const word = words.find(text);
    if (word === undefined) return undefined;
    parts.push(`${column} = :${column}`);
    values[column] = word;
  }
  if (query.since !== undefined) {
    parts.push('time >= :since');
    values['since'] = instantOf(query.since);
  }
  if (query.until !== undefined) {
    parts.push('time <= :until');
    values['until'] = instantOf(query.until);
  }
  if (query.denied !== undefined) parts.push(`denied = ${query.denied ? 1 : 0}`);
  if (query.entities === undefined) return { sql: ['account = :account', ...parts].join(' AND '), values };
  const entities = query.entities.map(words.find).filter((word) => word !== undefined);
  if (entities.length === 0) return undefined;
  values['entities'] = JSON.stringify(entities);
  // The plus keeps SQLite from walking the whole account by time instead of looking up the few changes of an entity.
  parts.unshift(
    '+account = :account',
    'id IN (SELECT change FROM change_entities WHERE account = :account AND entity IN (SELECT value FROM json_each(:entities)))',
  );
  return { sql: parts.join(' AND '), values };
}
