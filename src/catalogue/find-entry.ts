import { baseName } from '../events/base-name.ts';
import { entries } from './entries.generated.ts';
import type { EventEntry } from './entry.ts';
import { genericEntry } from './generic-entry.ts';

const byKey = new Map(entries.map((entry) => [key(entry.source, entry.name), entry]));

/** Entries made so far for names that the catalogue does not hold; a log may hold any number of names. */
const generic = new Map<string, EventEntry>();
const mostGeneric = 10_000;

/** The catalogue's own entry for an event name, without an API version suffix or with one; undefined when there is none. */
export function findEntry(source: string, name: string): EventEntry | undefined {
  return byKey.get(key(source, name)) ?? byKey.get(key(source, baseName(name)));
}

/** The entry for an event name: the catalogue's own, or one made from AWS's action data. Never absent. */
export function entryFor(source: string, name: string): EventEntry {
  const known = findEntry(source, name) ?? generic.get(key(source, name));
  if (known !== undefined) return known;
  const made = genericEntry(source, baseName(name));
  if (generic.size >= mostGeneric) generic.clear();
  generic.set(key(source, name), made);
  return made;
}

function key(source: string, name: string): string {
  return `${source}/${name}`;
}
