import { absent, known, type Part, type Read } from '../../account/part.ts';

/** What a member of an answer says; absent when the answer, which lists all that there is, does not have it. */
export function answerPart<T>(value: T | undefined, read: Read): Part<T> {
  return value === undefined ? absent(read) : known(value, read);
}

/** The part that `tell` reads from an answer; absent and unknown answers stay what they are. */
export function mapPart<T, U>(part: Part<T>, tell: (value: T, read: Read) => Part<U>): Part<U> {
  return part.kind === 'known' ? tell(part.value, part.read) : part;
}
