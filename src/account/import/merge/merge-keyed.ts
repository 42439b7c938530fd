import type { Members } from '../../members.ts';
import { type Part, unknown } from '../../part.ts';
import { importProblem, type Report } from '../import-problem.ts';
import { inList } from '../in-list.ts';
import { filesOf, fresher, freshest, type Told } from '../told.ts';
import { isUnread } from '../unread.ts';
import { disagreement, first, type Merge } from './merge.ts';
import { unknowns } from './merge-part.ts';

/** Things by key that one export tells, and whether it tells all of them. */
export interface Keyed<T> {
  entries: readonly (readonly [string, T])[];
  whole: Part<true>;
}

/** Merges what exports tell about one key; undefined when that cannot be said. */
type MergeItem<T> = (told: readonly Told<T>[], place: string, report: Report) => T | undefined;

/** Members that are values with parts of their own. `word` names one in problems. */
export function members<T>(word: string, item: MergeItem<T>): Merge<Members<T>> {
  return (told, place, report) => {
    if (told.length === 1) return first(told).value;
    const lists = told.map(({ value, origin }) => ({ value: { entries: Object.entries(value.items), whole: value.whole }, origin }));
    // `place` ends with the name of the member in the model; the word for one of them reads better.
    const holder = place.slice(0, place.lastIndexOf(': '));
    const { entries, whole } = mergeKeyed(lists, item, (key) => `${holder}: ${word} ${key}`, report);
    return { items: Object.fromEntries(entries), whole };
  };
}

/** Members that are plain values, such as tags. When exports of one time differ on a value, it is left out. */
export function plainMembers<T>(word: string): Merge<Members<T>> {
  return members<T>(word, (told, place, report) => {
    const newest = freshest(told);
    if (newest.every(({ value }) => value === first(newest).value)) return first(newest).value;
    disagreement(newest, place, report);
    return undefined;
  });
}

/**
 * Merges what exports tell by key. What a whole list lacks is gone when that list is the freshest, and in doubt when it
 * is as fresh as what tells it: then it is kept, and the list is not whole.
 * @param tellGone whether it is a problem that something is gone which a state saved before had; of a report it always is
 */
export function mergeKeyed<T>(
  lists: readonly Told<Keyed<T>>[],
  item: MergeItem<T>,
  place: (key: string) => string,
  report: Report,
  tellGone: 'always' | 'of-reports' = 'of-reports',
): Keyed<T> {
  const holders = new Map<string, Told<T>[]>();
  for (const { value, origin } of lists)
    for (const [key, one] of value.entries) holders.set(key, [...(holders.get(key) ?? []), { value: one, origin }]);
  const parts = lists.map(({ value, origin }) => ({ value: value.whole, origin }));
  // A page with an entry that cannot be read keeps all pages of its listing from being whole.
  const broken = new Set(parts.filter(({ value }) => value.kind === 'unknown' && !isUnread(value)).map(({ origin }) => origin.pool));
  const wholes = parts.filter(({ value, origin }) => value.kind !== 'unknown' && !broken.has(origin.pool));
  let whole = first([...freshest(wholes), ...unknowns(parts), ...parts]).value;
  const entries: [string, T][] = [];
  for (const [key, told] of [...holders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const fate = fateOf(told, wholes);
    if (fate.kind === 'gone') {
      if (tellGone === 'always' || told.some(({ origin }) => origin.kind === 'report')) gone(told, fate.lacking, place(key), report);
      continue;
    }
    if (fate.kind === 'disputed') whole = unknown(disputed(told, fate.lacking, place(key), report));
    const merged = item(told, place(key), report);
    if (merged !== undefined) entries.push([key, merged]);
    else whole = unknown('the exports do not agree');
  }
  return { entries, whole };
}

type Fate = { kind: 'there' } | { kind: 'gone' | 'disputed'; lacking: readonly Told<unknown>[] };

function fateOf(holders: readonly Told<unknown>[], wholes: readonly Told<unknown>[]): Fate {
  const lacking = freshest(wholes.filter(({ origin }) => !holders.some((holder) => holder.origin.pool === origin.pool)));
  const [newest] = freshest(holders);
  const [lack] = lacking;
  if (lack === undefined || newest === undefined) return { kind: 'there' };
  const order = fresher(newest.origin, lack.origin);
  return order > 0 ? { kind: 'there' } : { kind: order < 0 ? 'gone' : 'disputed', lacking };
}

function gone(holders: readonly Told<unknown>[], lacking: readonly Told<unknown>[], place: string, report: Report): void {
  const [having, not] = [filesOf(holders), filesOf(lacking)];
  const reason = `${inList(having)} has ${place}, which the newer ${inList(not)} does not list any more: it is left out.`;
  report(importProblem('outdated', [...having, ...not], reason));
}

function disputed(holders: readonly Told<unknown>[], lacking: readonly Told<unknown>[], place: string, report: Report): string {
  const [having, not] = [filesOf(holders), filesOf(lacking)];
  report(importProblem('disagreement', [...having, ...not], `${inList(having)} has ${place}, which ${inList(not)} does not list.`));
  return `the exports do not agree: ${inList([...new Set([...having, ...not])].sort())}`;
}
