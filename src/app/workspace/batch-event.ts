import { changeRank } from '../../catalogue/by-time.ts';
import { entryFor } from '../../catalogue/find-entry.ts';
import { isListedChange } from '../../catalogue/is-listed-change.ts';
import { observe } from '../../catalogue/observe.ts';
import { actorOf } from '../../events/actor.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf } from '../../events/fields.ts';
import { outcomeOf } from '../../events/outcome.ts';
import { entityKeys } from '../../history/entity-keys.ts';
import type { BatchEvent } from '../ports/workspace-store.ts';

/** An event as a store takes it in. Most events are no change, and of these no more is read than what is counted. */
export function batchEvent(event: CloudTrailEvent): BatchEvent {
  const entry = entryFor(event.eventSource, event.eventName);
  const change = isListedChange({ entry, event }) ? observe(event).change : undefined;
  const { arn, name } = change?.actor ?? actorOf(event);
  return {
    eventId: event.eventID,
    account: accountOf(event),
    region: event.awsRegion ?? '',
    time: event.eventTime,
    rank: changeRank(entry.name),
    principal: arn === '' ? name : arn,
    service: event.eventSource,
    name: entry.name,
    denied: (change?.outcome ?? outcomeOf(event)) === 'denied',
    ...(change === undefined ? {} : { change: { change, event, entities: entityKeys(event) } }),
  };
}
