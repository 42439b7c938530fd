import type { NameCount } from './reading.ts';

/** Counts records per event source and name. */
export interface NameTally {
  add(source: string, name: string, events: number, failed: number): void;
  /** Sorted by source, then name. Names past the limit are summed up under `(other)`. */
  counts(): NameCount[];
}

/** Stands for the names that are not counted one by one. */
const other = '(other)';
const longestName = 128;

/**
 * A tally of at most `limit` names: the first ones in order, so that the result does not depend on which file was read
 * first. A name that gave way stays out, as the names that displaced it never leave but for still earlier ones.
 */
export function createNameTally(limit: number): NameTally {
  const sources = new Map<string, Map<string, NameCount>>();
  const rest: NameCount = { source: other, name: other, events: 0, failed: 0 };
  let size = 0;

  function add(source: string, name: string, events: number, failed: number): void {
    const count = source === other ? rest : countOf(source, name);
    count.events += events;
    count.failed += failed;
    if (size > limit * 2) trim();
  }

  function countOf(longSource: string, longName: string): NameCount {
    const source = clip(longSource);
    const name = clip(longName);
    let names = sources.get(source);
    if (names === undefined) {
      names = new Map();
      sources.set(source, names);
    }
    let count = names.get(name);
    if (count === undefined) {
      count = { source, name, events: 0, failed: 0 };
      names.set(name, count);
      size++;
    }
    return count;
  }

  function trim(): NameCount[] {
    const all = [...sources.values()].flatMap((names) => [...names.values()]).sort(inOrder);
    for (const count of all.splice(limit)) {
      rest.events += count.events;
      rest.failed += count.failed;
      const names = sources.get(count.source);
      names?.delete(count.name);
      if (names?.size === 0) sources.delete(count.source);
      size--;
    }
    return all;
  }

  function counts(): NameCount[] {
    const all = trim();
    return rest.events > 0 ? [...all, rest] : all;
  }

  return { add, counts };
}

function clip(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name;
}

function inOrder(a: NameCount, b: NameCount): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
