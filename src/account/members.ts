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
  return { ...members, items: { ...members.items, [key]: item } };
}

/** The members without one. */
export function withoutMember<T>(members: Members<T>, key: string): Members<T> {
  if (!Object.hasOwn(members.items, key)) return members;
  return { ...members, items: Object.fromEntries(Object.entries(members.items).filter(([other]) => other !== key)) };
}

/** The member at `key`, or undefined. */
export function memberAt<T>(members: Members<T>, key: string): T | undefined {
  return Object.hasOwn(members.items, key) ? members.items[key] : undefined;
}
