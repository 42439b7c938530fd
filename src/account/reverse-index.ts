import type { Members } from './members.ts';
import { type Table, table } from './table.ts';

/**
 * Finds who in a table has a member: the users that have a device, the roles that a policy is attached to. Gives their
 * keys in order. The answers for the table that was asked last are kept, and of the next one only what differs is looked
 * at, so that a replay need not go through all users at every device.
 */
export function reverseIndex<V>(membersOf: (value: V) => Members<unknown>): (asked: Table<V>, member: string) => readonly string[] {
  let known: Table<V> = table();
  const holders = new Map<string, Set<string>>();

  function learn(asked: Table<V>): void {
    asked.differencesFrom(known, (key, before, after) => {
      const [lost, got] = [itemsOf(before), itemsOf(after)];
      if (lost === got) return;
      for (const member of Object.keys(lost)) if (!Object.hasOwn(got, member)) take(member, key);
      for (const member of Object.keys(got)) if (!Object.hasOwn(lost, member)) give(member, key);
    });
    known = asked;
  }

  function itemsOf(value: V | undefined): object {
    return value === undefined ? nothing : membersOf(value).items;
  }

  function give(member: string, key: string): void {
    const keys = holders.get(member);
    if (keys === undefined) holders.set(member, new Set([key]));
    else keys.add(key);
  }

  function take(member: string, key: string): void {
    const keys = holders.get(member);
    keys?.delete(key);
    if (keys?.size === 0) holders.delete(member);
  }

  return (asked, member) => {
    if (asked !== known) learn(asked);
    return [...(holders.get(member) ?? [])].sort();
  };
}

const nothing = {};
