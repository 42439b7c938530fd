import type { Members } from '../../account/members.ts';
import { known, type Part, type Read } from '../../account/part.ts';

/** The members that a listing answered, each by its key; all of them, or none and why. Items without a key are left out. */
export function answerMembers<T, U>(
  listed: Part<readonly T[]>,
  key: (item: T) => string | undefined,
  member: (item: T, key: string, read: Read) => U,
): Members<U> {
  if (listed.kind === 'unknown') return { items: {}, whole: listed };
  const { read } = listed;
  const items = listed.kind === 'known' ? listed.value : [];
  const entries = items.flatMap((item): [string, U][] => {
    const name = key(item);
    return name === undefined ? [] : [[name, member(item, name, read)]];
  });
  return { items: Object.fromEntries(entries), whole: known(true, read) };
}

/** Tags as IAM lists them. */
export function tagMembers(listed: Part<readonly { Key?: string | undefined; Value?: string | undefined }[]>): Members<string> {
  return answerMembers(
    listed,
    (tag) => tag.Key,
    (tag) => tag.Value ?? '',
  );
}
