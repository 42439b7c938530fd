import { inDays } from './in-days.ts';

/** A number of whole days in words, before now: `45 days ago`. */
export function daysAgo(days: number): string {
  return days < 1 ? 'less than a day ago' : `${inDays(days)} ago`;
}
