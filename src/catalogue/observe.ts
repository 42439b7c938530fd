import { actorOf } from '../events/actor.ts';
import type { CloudTrailEvent } from '../events/event.ts';
import { accountOf } from '../events/fields.ts';
import { outcomeOf } from '../events/outcome.ts';
import { transportOf } from '../events/transport.ts';
import type { Change } from '../kernel/change.ts';
import type { EventEntry } from './entry.ts';
import { entryFor } from './find-entry.ts';
import { sentence } from './sentence.ts';

/** An event with what the catalogue makes of it. */
export interface Observation {
  event: CloudTrailEvent;
  entry: EventEntry;
  change: Change;
}

/** Reads an event through the catalogue: who did what to which entity, with what outcome, in one sentence. */
export function observe(event: CloudTrailEvent): Observation {
  const entry = entryFor(event.eventSource, event.eventName);
  const transport = transportOf(event);
  const change: Change = {
    eventId: event.eventID,
    eventSource: event.eventSource,
    eventName: event.eventName,
    time: event.eventTime,
    account: accountOf(event),
    region: event.awsRegion ?? '',
    actor: actorOf(event),
    target: entry.target(event),
    outcome: outcomeOf(event),
    direction: typeof entry.direction === 'function' ? entry.direction(event) : entry.direction,
    summary: sentence(event, entry.phrase(event)),
    ...(transport === undefined ? {} : { transport }),
  };
  return { event, entry, change };
}
