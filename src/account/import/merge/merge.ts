import { importProblem, type Report } from '../import-problem.ts';
import { inList } from '../in-list.ts';
import { filesOf, freshest, type Told } from '../told.ts';

/**
 * Makes one value of all that the exports tell about it, of which there is at least one; `place` names it in problems.
 * The order of `told` decides nothing that the facts of the state show.
 */
export type Merge<T> = (told: readonly Told<T>[], place: string, report: Report) => T;

/** What names an entity or never changes: as the freshest export has it. */
export function sameOf<T>(told: readonly Told<T>[]): T {
  return first(freshest(told)).value;
}

/** An object, member by member. */
export function fields<T extends object>(merges: { readonly [K in keyof T]-?: Merge<T[K]> }): Merge<T> {
  return (told, place, report) => {
    if (told.length === 1) return first(told).value;
    // What has no merge of its own, an optional member, is as the freshest export has it.
    const merged = { ...sameOf(told) };
    for (const key of Object.keys(merges) as (keyof T & string)[]) {
      const values = told.map(({ value, origin }) => ({ value: value[key], origin }));
      merged[key] = merges[key](values, `${place}: ${inWords(key)}`, report);
    }
    return merged;
  };
}

/** Reports that exports of the same time contradict each other, and gives the words for what is unknown because of it. */
export function disagreement(told: readonly Told<unknown>[], place: string, report: Report): string {
  const files = filesOf(told);
  report(importProblem('disagreement', files, `${inList(files)} do not agree on ${place}.`));
  return `the exports do not agree: ${inList(files)}`;
}

/** Reports that an export says what a fresher one contradicts. */
export function outdated(older: readonly Told<unknown>[], newer: readonly Told<unknown>[], place: string, report: Report): void {
  const reason = `${inList(filesOf(older))} contradicts ${inList(filesOf(newer))} on ${place}, and is older: it is not followed.`;
  report(importProblem('outdated', [...filesOf(older), ...filesOf(newer)], reason));
}

/** The first of what is never empty. */
export function first<T>(list: readonly T[]): T {
  const [found] = list;
  if (found === undefined) throw new RangeError('nothing to merge');
  return found;
}

/** `passwordLastUsed` as `password last used`. */
function inWords(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
