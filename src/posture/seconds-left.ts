import { known, type Part, unknown } from '../account/part.ts';
import { secondsBetween } from '../kernel/seconds-between.ts';

/** Seconds from `now` to a time of the state, negative when it is over; unknown where the state holds no time that can be read. */
export function secondsLeft(until: Part<string>, now: string): Part<number> {
  if (until.kind !== 'known') return until.kind === 'unknown' ? until : unknown('no time is told');
  const seconds = secondsBetween(now, until.value);
  return Number.isNaN(seconds) ? unknown('the state holds a time that cannot be read') : known(seconds, until.read);
}
