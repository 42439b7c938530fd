import type { CloudTrailEvent } from '../events/event.ts';
import type { Change } from '../kernel/change.ts';
import { entryFor } from './find-entry.ts';
import type { Observation } from './observe.ts';

/**
 * An event with the change that was kept of it, perhaps by an older catalogue: enough to replay it, without reading the
 * event again. What a person is shown comes from `observe`.
 */
export function keptObservation({ event, change }: { event: CloudTrailEvent; change: Change }): Observation {
  return { event, entry: entryFor(event.eventSource, event.eventName), change };
}
