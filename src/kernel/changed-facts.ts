import type { Json } from './json.ts';

/** A fact that is not the same before and after; `before` is left out where it is new, `after` where it is gone. */
export interface ChangedFact {
  path: string;
  before?: Json;
  after?: Json;
}

/** Facts by path, of which one side may lack some. */
type Facts = Readonly<Record<string, Json>>;

/** The facts in which two sides differ, those of the first side first. */
export function changedFacts(before: Facts, after: Facts): ChangedFact[] {
  const changed: ChangedFact[] = [];
  for (const path of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[path], after[path]];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    changed.push({ path, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) });
  }
  return changed;
}
