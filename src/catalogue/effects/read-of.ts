import type { Read } from '../../account/part.ts';
import type { CloudTrailEvent } from '../../events/event.ts';

/** Provenance of what an event made so: its time and its id. */
export function readOf(event: CloudTrailEvent): Read {
  return { at: event.eventTime, source: `event ${event.eventID}` };
}
