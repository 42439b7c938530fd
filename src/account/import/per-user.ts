import { asObject, asString, type Json, type JsonObject } from '../../kernel/json.ts';
import { type Members, wholeMembers } from '../members.ts';
import { unknown } from '../part.ts';
import { isTruncated, type Telling } from './telling.ts';
import { unreadMembers } from './unread.ts';

/**
 * Credentials of one kind by the name of their user, from a list of them. An answer lists all that a user has, unless it
 * says that pages follow. An empty list does not say whose it is, unless a `UserName` was put beside it.
 */
export function perUser<T>(
  list: Json | undefined,
  json: JsonObject,
  into: Telling,
  entry: (item: JsonObject) => readonly [string, T] | undefined,
): Map<string, Members<T>> {
  const asked = asString(json.UserName);
  const found = new Map<string, [string, T][]>(asked === undefined ? [] : [[asked, []]]);
  let broken = 0;
  for (const value of Array.isArray(list) ? list : []) {
    const item = asObject(value);
    const user = asString(item?.UserName) ?? asked;
    const one = item === undefined ? undefined : entry(item);
    if (user === undefined || one === undefined) broken += 1;
    else found.set(user, [...(found.get(user) ?? []), [one[0], one[1]]]);
  }
  if (broken > 0) into.problem('unreadable', `${broken} entries name no user, or have no id.`);
  else if (found.size === 0) into.problem('unplaced', 'The list is empty and does not say whose it is; put "UserName" beside it to tell.');
  into.truncated = isTruncated(json);
  return new Map([...found].map(([user, entries]) => [user, membersOf(Object.fromEntries(entries), broken, into)]));
}

function membersOf<T>(items: Record<string, T>, broken: number, into: Telling): Members<T> {
  if (broken > 0) return { items, whole: unknown('an export holds an entry that cannot be read') };
  return into.truncated ? { ...unreadMembers(into.read.source), items } : wholeMembers(items, into.read);
}
