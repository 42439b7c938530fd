import { type Part, unknown } from '../../part.ts';
import { originalDocument, sameDocument } from '../document-part.ts';
import type { Report } from '../import-problem.ts';
import { fresher, freshest, type Told } from '../told.ts';
import { isUnread } from '../unread.ts';
import { disagreement, first, type Merge, outdated } from './merge.ts';

/** Values of one kind: which are the same, and which of those counts. */
interface Values<T> {
  same: (a: T, b: T) => boolean;
  merge: Merge<T>;
}

/** A part with a plain value. */
export function part<T>(): Merge<Part<T>> {
  return partOf<T>({ same: (a, b) => JSON.stringify(a) === JSON.stringify(b), merge: (told) => first(told).value });
}

/** A part whose value is an object with parts of its own, which are merged each for itself. */
export function partWith<T>(merge: Merge<T>): Merge<Part<T>> {
  return partOf<T>({ same: () => true, merge });
}

/** A policy document. */
export const documentPart: Merge<Part<string>> = partOf<string>({
  same: sameDocument,
  merge: (told) => told.map(({ value }) => value).reduce(originalDocument),
});

/**
 * A time of last use: the latest that any export knows, since what was once used stays so.
 * @param at the time of a value
 */
export function latestPart<T>(at: (value: T) => string): Merge<Part<T>> {
  return (told) => {
    const used = told.flatMap(({ value }) => (value.kind === 'known' ? [value] : []));
    const order = (value: T) => `${at(value)} ${JSON.stringify(value)}`;
    if (used.length > 0) return used.reduce((a, b) => (order(b.value) > order(a.value) ? b : a));
    return first(freshest(told.filter(({ value }) => value.kind === 'absent')).concat(unknowns(told))).value;
  };
}

/** The parts that are unknown, first those that have a better reason than not to have been read. */
export function unknowns<T>(told: readonly Told<Part<T>>[]): readonly Told<Part<T>>[] {
  const all = told.filter(({ value }) => value.kind === 'unknown');
  const withReason = all.filter(({ value }) => !isUnread(value));
  return withReason.length > 0 ? freshest(withReason) : all;
}

function partOf<T>(values: Values<T>): Merge<Part<T>> {
  return (told, place, report) => {
    if (told.length === 1) return first(told).value;
    const certain = told.filter(({ value }) => value.kind !== 'unknown');
    if (certain.length === 0) return first(unknowns(told)).value;
    const newest = freshest(certain);
    const chosen = first(newest);
    if (!newest.every((other) => agree(chosen.value, other.value, values))) return unknown(disagreement(newest, place, report));
    warnOfOlder(certain, chosen, place, report, values);
    if (chosen.value.kind !== 'known') return chosen.value;
    const agreeing = certain.flatMap(({ value, origin }) =>
      value.kind === 'known' && agree(chosen.value, value, values) ? [{ value: value.value, origin }] : [],
    );
    return { ...chosen.value, value: values.merge(agreeing, place, report) };
  };
}

/** A state that was saved before may differ from what is so now; the credential report of today should not. */
function warnOfOlder<T>(certain: readonly Told<Part<T>>[], chosen: Told<Part<T>>, place: string, report: Report, values: Values<T>): void {
  const older = certain.filter(
    ({ value, origin }) => origin.kind === 'report' && fresher(chosen.origin, origin) > 0 && !agree(chosen.value, value, values),
  );
  if (older.length > 0) outdated(older, [chosen], place, report);
}

function agree<T>(a: Part<T>, b: Part<T>, { same }: Values<T>): boolean {
  return a.kind === b.kind && (a.kind !== 'known' || b.kind !== 'known' || same(a.value, b.value));
}
