import { type Table, table } from './table.ts';

/**
 * Finds what in a table has something: the users that have a device, the roles that a policy is attached to. Gives their
 * keys in order. The answers for the table that was asked last are kept, and of the next one only what differs is looked
 * at, so that a replay need not go through all users at every device.
 */
export function reverseIndex<V>(thingsOf: (value: V) => readonly string[]): (asked: Table<V>, thing: string) => readonly string[] {
  let known: Table<V> = table();
  const holders = new Map<string, string[]>();

  function learn(asked: Table<V>): void {
    for (const key of asked.differences(known)) {
      const [before, after] = [known.get(key), asked.get(key)];
      const [lost, got] = [before === undefined ? [] : thingsOf(before), after === undefined ? [] : thingsOf(after)];
      for (const thing of lost) if (!got.includes(thing)) take(thing, key);
      for (const thing of got) if (!lost.includes(thing)) give(thing, key);
    }
    known = asked;
  }

  function give(thing: string, key: string): void {
    const keys = holders.get(thing);
    if (keys === undefined) holders.set(thing, [key]);
    else keys.push(key);
  }

  function take(thing: string, key: string): void {
    const others = (holders.get(thing) ?? []).filter((other) => other !== key);
    if (others.length === 0) holders.delete(thing);
    else holders.set(thing, others);
  }

  return (asked, thing) => {
    if (asked !== known) learn(asked);
    return (holders.get(thing) ?? []).toSorted();
  };
}
