import { known, type Part, type Read, unknown } from './part.ts';

/**
 * Things that belong to an entity or an account, by key, as far as they are known. `whole` says whether there may be
 * others: a user that was first met in an event has the policy that the event attached, and perhaps more.
 */
export interface Members<T> {
  items: Readonly<Record<string, T>>;
  whole: Part<true>;
}

/** Members of which all are known. */
export function wholeMembers<T>(items: Readonly<Record<string, T>>, read: Read): Members<T> {
  return { items, whole: known(true, read) };
}

/** Members of which there may be more than `items`. */
export function someMembers<T>(items: Readonly<Record<string, T>>, reason: string, permission?: string): Members<T> {
  return { items, whole: unknown(reason, permission) };
}

/** The members with one more, or one replaced. */
export function withMember<T>(members: Members<T>, key: string, item: T): Members<T> {
  const items = copy(members.items);
  items[key] = item;
  return { ...members, items };
}

/** The members without one. */
export function withoutMember<T>(members: Members<T>, key: string): Members<T> {
  if (!Object.hasOwn(members.items, key)) return members;
  return { ...members, items: copy(members.items, key) };
}

/** The member at `key`, or undefined. */
export function memberAt<T>(members: Members<T>, key: string): T | undefined {
  return Object.hasOwn(members.items, key) ? members.items[key] : undefined;
}

/**
 * The items without `left`. A null prototype makes the engine keep them as a hash table from the start: with a shape for
 * every set of keys that an account holds, copying and reading them takes several times as long.
 */
function copy<T>(items: Readonly<Record<string, T>>, left?: string): Record<string, T> {
  const made: Record<string, T> = Object.create(null);
  for (const key of Object.keys(items)) {
    const item = items[key];
    if (key !== left && item !== undefined) made[key] = item;
  }
  return made;
}
