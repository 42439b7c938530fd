import { known, type Part, unknown } from '../account/part.ts';
import { secondsBetween } from '../kernel/seconds-between.ts';

/** Whole days from a time of the state to `now`; unknown where the state holds something that is no time. */
export function daysSince(time: Part<string>, now: string): Part<number> {
  if (time.kind !== 'known') return time;
  const days = Math.floor(secondsBetween(time.value, now) / 86_400);
  return Number.isFinite(days) ? known(days, time.read) : unknown('the state holds a time that cannot be read');
}
