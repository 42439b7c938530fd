import type { Check } from './check.ts';

/** The thresholds of a check by name: as the user set them, else their default. */
export function thresholdOf({ id, thresholds: declared }: Check, set: Readonly<Record<string, number>>): (name: string) => number {
  return (name) => {
    const own = declared?.[name];
    // A programmer's mistake: no input can name a threshold.
    if (own === undefined) throw new Error(`${id} declares no threshold ${name}`);
    return set[name] ?? own.default;
  };
}
