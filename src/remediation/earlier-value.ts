import type { CloudTrailEvent } from '../events/event.ts';

/** What an event leaves of the one thing that is followed. */
export type Standing<T> = { kind: 'value'; value: T } | { kind: 'none' } | { kind: 'unknown'; reason: string };

export interface Earlier<T> {
  /** How it stood before the newest event that changed it. */
  before: Standing<T>;
  /** How that event left it. */
  after: Standing<T>;
  event: CloudTrailEvent;
}

/**
 * How a thing stood before the newest event that changed it; undefined when no event did. Calls that failed changed
 * nothing.
 * @param events Oldest first.
 * @param read What an event leaves of the thing, or undefined when the event is not about it.
 */
export function earlierValue<T>(
  events: readonly CloudTrailEvent[],
  read: (event: CloudTrailEvent) => Standing<T> | undefined,
): Earlier<T> | undefined {
  let standing: Standing<T> = { kind: 'unknown', reason: 'the ingested history does not reach back to when it was put' };
  let newest: Earlier<T> | undefined;
  for (const event of events) {
    const after = (event.errorCode ?? '') === '' ? read(event) : undefined;
    if (after === undefined) continue;
    if (JSON.stringify(after) !== JSON.stringify(standing)) newest = { before: standing, after, event };
    standing = after;
  }
  return newest;
}
