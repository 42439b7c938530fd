import { type Part, type Unknown, unknown } from '../account/part.ts';
import { secondsBetween } from '../kernel/seconds-between.ts';

/** Seconds from `now` to a time of the state, negative when it is over; why they are not known where the state holds no such time. */
export function secondsLeft(until: Part<string>, now: string): number | Unknown {
  if (until.kind !== 'known') return until.kind === 'unknown' ? until : unknown('no such time is told');
  const seconds = secondsBetween(now, until.value);
  return Number.isNaN(seconds) ? unknown('the state holds a time that cannot be read') : seconds;
}
