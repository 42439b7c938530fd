import type { BatchEvent } from '../../app/ports/workspace-store.ts';
import type { Database } from './database.ts';
import { hourOf, instantOf, noTime } from './instant.ts';
import type { Words } from './words.ts';

/** Counts the events of one batch by use and by hour. */
export interface Tally {
  count: (event: BatchEvent) => void;
  /** Adds what was counted to the file. */
  flush: () => void;
}

interface Use {
  key: readonly [account: number, principal: number, service: number, name: number];
  count: number;
  denied: number;
  first: number | null;
  last: number | null;
}

interface Hour {
  key: readonly [account: number, region: number, hour: number];
  events: number;
}

/** How batches are counted; `begin` starts with a new one. */
export function tally(db: Database, words: Words): { begin: () => Tally } {
  const addUse =
    db.prepare(`INSERT INTO usage (account, principal, service, name, count, denied, first, last) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count, denied = denied + excluded.denied,
      first = min(coalesce(first, excluded.first), coalesce(excluded.first, first)),
      last = max(coalesce(last, excluded.last), coalesce(excluded.last, last))`);
  const addHour = db.prepare(`INSERT INTO coverage (account, region, hour, events) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET events = events + excluded.events`);

  return {
    begin() {
      const uses = new Map<string, Use>();
      const hours = new Map<string, Hour>();
      return {
        count(event) {
          const account = words.keep(event.account);
          const time = instantOf(event.time);
          countUse(uses, [account, words.keep(event.principal), words.keep(event.service), words.keep(event.name)], event.denied, time);
          if (time !== noTime) countHour(hours, [account, words.keep(event.region), hourOf(time)]);
        },
        flush() {
          for (const { key, count, denied, first, last } of uses.values()) addUse.run(...key, count, denied, first, last);
          for (const { key, events } of hours.values()) addHour.run(...key, events);
        },
      };
    },
  };
}

function countUse(uses: Map<string, Use>, key: Use['key'], denied: boolean, time: number): void {
  const id = key.join(' ');
  const held = uses.get(id) ?? { key, count: 0, denied: 0, first: null, last: null };
  uses.set(id, held);
  held.count += 1;
  if (denied) held.denied += 1;
  if (time === noTime) return;
  held.first = Math.min(held.first ?? time, time);
  held.last = Math.max(held.last ?? time, time);
}

function countHour(hours: Map<string, Hour>, key: Hour['key']): void {
  const id = key.join(' ');
  const held = hours.get(id) ?? { key, events: 0 };
  hours.set(id, held);
  held.events += 1;
}
