import { asArray, asBoolean, asObject, asString, type Json, type JsonObject } from '../../kernel/json.ts';
import { type Members, wholeMembers } from '../members.ts';
import { absent, known, type Part, type Read, unknown } from '../part.ts';
import type { Telling } from './telling.ts';
import { utcTime } from './utc-time.ts';

/** What a part is when the answer does not hold the field: absent where AWS leaves out what is not there, else unread. */
type Otherwise = 'absent' | Part<never>;

/** A text. */
export function textPart(value: Json | undefined, { read }: Telling, otherwise: Otherwise): Part<string> {
  return parsed(value, asString, read, otherwise);
}

/** A time, as UTC. */
export function timePart(value: Json | undefined, { read }: Telling, otherwise: Otherwise): Part<string> {
  return parsed(value, utcTime, read, otherwise);
}

/** True or false. */
export function flagPart(value: Json | undefined, { read }: Telling, otherwise: Otherwise): Part<boolean> {
  return parsed(value, asBoolean, read, otherwise);
}

/** One of the given words. */
export function wordPart<T extends string>(value: Json | undefined, words: readonly T[], { read }: Telling, otherwise: Otherwise): Part<T> {
  return parsed(value, (text) => words.find((word) => word === text), read, otherwise);
}

/** Whether a key or a certificate may be used. */
export function statusPart(value: Json | undefined, into: Telling, otherwise: Otherwise): Part<'Active' | 'Inactive'> {
  return wordPart(value, ['Active', 'Inactive'], into, otherwise);
}

function parsed<T>(value: Json | undefined, parse: (value: Json) => T | undefined, read: Read, otherwise: Otherwise): Part<T> {
  if (value === undefined || value === null || value === '') return otherwise === 'absent' ? absent(read) : otherwise;
  const found = parse(value);
  return found === undefined ? unknown('the export holds a value that cannot be read') : known(found, read);
}

/** ARN of the permissions boundary of an entity. */
export function boundaryPart(entity: JsonObject, into: Telling): Part<string> {
  const boundary = entity.PermissionsBoundary ?? undefined;
  if (boundary === undefined) return absent(into.read);
  return textPart(asObject(boundary)?.PermissionsBoundaryArn, into, unknown('the export holds a value that cannot be read'));
}

/** A list of `Key` and `Value`; AWS leaves it out where there are no tags. */
export function tagMembers(list: Json | undefined, into: Telling): Members<string> {
  return listMembers(list, into, (tag) =>
    typeof tag.Key === 'string' && typeof tag.Value === 'string' ? [tag.Key, tag.Value] : undefined,
  );
}

/** Members from a list of objects that an answer holds; none when it leaves the list out. What cannot be read may be any. */
export function listMembers<T>(
  list: Json | undefined,
  { read }: Telling,
  entry: (item: JsonObject) => readonly [string, T] | undefined,
): Members<T> {
  const items = asArray(list).map((item) => entry(asObject(item) ?? {}));
  const found = items.filter((item) => item !== undefined);
  const whole = found.length === items.length && (Array.isArray(list) || list === undefined || list === null);
  const members = wholeMembers(Object.fromEntries(found), read);
  return whole ? members : { ...members, whole: unknown('the export holds an entry that cannot be read') };
}
