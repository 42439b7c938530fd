import { type Table, table } from './table.ts';

/** A part of an entity in which things stand that are looked for. */
export interface IndexedPart<V> {
  /** While it gives the very same, the things are the same. */
  of: (entity: V) => unknown;
  things: (entity: V) => readonly string[];
}

/**
 * Finds who in a table has something in a part: the users that have a device, or under a boundary. Gives their keys in
 * order. The answers for the table that was asked last are kept, and of the next one only what differs is looked at, so
 * that a replay need not go through all users at every device.
 */
export function reverseIndex<V, N extends string>(
  parts: Readonly<Record<N, IndexedPart<V>>>,
): (asked: Table<V>, part: N, thing: string) => readonly string[] {
  let known: Table<V> = table();
  const indexes = Object.entries<IndexedPart<V>>(parts).map(([name, part]) => ({ name, part, holders: new Map<string, Set<string>>() }));

  function learn(asked: Table<V>): void {
    asked.differencesFrom(known, (key, before, after) => {
      for (const { part, holders } of indexes) {
        if (before !== undefined && after !== undefined && part.of(before) === part.of(after)) continue;
        const [lost, got] = [before === undefined ? none : part.things(before), after === undefined ? none : part.things(after)];
        for (const thing of lost) if (!got.includes(thing)) take(holders, thing, key);
        for (const thing of got) if (!lost.includes(thing)) give(holders, thing, key);
      }
    });
    known = asked;
  }

  return (asked, part, thing) => {
    if (asked !== known) learn(asked);
    return [...(indexes.find(({ name }) => name === part)?.holders.get(thing) ?? none)].sort();
  };
}

const none: readonly string[] = [];

type Holders = Map<string, Set<string>>;

function give(holders: Holders, thing: string, key: string): void {
  const keys = holders.get(thing);
  if (keys === undefined) holders.set(thing, new Set([key]));
  else keys.add(key);
}

function take(holders: Holders, thing: string, key: string): void {
  const keys = holders.get(thing);
  keys?.delete(key);
  if (keys?.size === 0) holders.delete(thing);
}
