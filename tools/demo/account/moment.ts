/** Before the night of the incident, or a week after it. */
export type Moment = 'before' | 'after';

/** When the account was collected, UTC. */
export const collectedAt: Readonly<Record<Moment, string>> = { before: '2026-03-02T08:00:00Z', after: '2026-03-10T08:00:00Z' };

/** One of two values. */
export function at<T>(moment: Moment, before: T, after: T): T {
  return moment === 'before' ? before : after;
}
