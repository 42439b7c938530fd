import { secondsBetween } from '../kernel/seconds-between.ts';

/** A date that something tells, and what tells it. */
export interface ToldDate {
  /** UTC. */
  at: string;
  by: string;
}

/**
 * The latest of several dates, since a grace must not be too short; undefined when none is one. A date in the future is no
 * date, nor is one from before `begun`.
 * @param begun When what the dates are about came to be, where that is known.
 */
export function latestDate(told: readonly ToldDate[], now: string, begun: string | undefined): ToldDate | undefined {
  return told
    .filter(({ at }) => isTime(at) && secondsBetween(at, now) >= 0 && (begun === undefined || secondsBetween(begun, at) >= 0))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text));
}
