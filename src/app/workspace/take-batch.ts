import { changeRank } from '../../catalogue/by-time.ts';
import { isListedChange } from '../../catalogue/is-listed-change.ts';
import { observe } from '../../catalogue/observe.ts';
import { actorOf } from '../../events/actor.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf } from '../../events/fields.ts';
import { outcomeOf } from '../../events/outcome.ts';
import type { Batch } from '../../events/reader/batch.ts';
import { entityKeys } from '../../history/entity-keys.ts';
import type { BatchEvent, WorkspaceStore } from '../ports/workspace-store.ts';
import type { IngestReport } from './ingest-report.ts';

/** Takes one batch of a reader into the workspace, and counts it in `report`. */
export function takeBatch(store: WorkspaceStore, batch: Batch, report: IngestReport): void {
  const result = store.add({ events: batch.kept.map(({ event }) => batchEvent(event)) });
  report.events += batch.events;
  report.malformed += batch.malformed;
  report.added += result.added;
  report.duplicates += result.duplicates;
  report.changes += result.changes;
  report.problems.push(...batch.problems);
}

/** An event as a store takes it in. */
export function batchEvent(event: CloudTrailEvent): BatchEvent {
  const observation = observe(event);
  const { change, entry } = observation;
  const { arn, name } = actorOf(event);
  return {
    eventId: event.eventID,
    account: accountOf(event),
    region: event.awsRegion ?? '',
    time: event.eventTime,
    rank: changeRank(entry.name),
    principal: arn === '' ? name : arn,
    service: event.eventSource,
    name: entry.name,
    denied: outcomeOf(event) === 'denied',
    ...(isListedChange(observation) ? { change: { change, event, entities: entityKeys(event) } } : {}),
  };
}
