import { resolve } from 'node:path';
import { isListedChange } from '../../catalogue/is-listed-change.ts';
import { observe } from '../../catalogue/observe.ts';
import { changeRank } from '../../catalogue/order.ts';
import { actorOf } from '../../events/actor.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf } from '../../events/fields.ts';
import { outcomeOf } from '../../events/outcome.ts';
import type { Batch } from '../../events/reader/batch.ts';
import type { ReadOptions } from '../../events/reader/options.ts';
import { everything, readEach } from '../../events/reader/read-each.ts';
import type { Problem, SkippedFile } from '../../events/reader/reading.ts';
import { entityKeys } from '../../history/entity-keys.ts';
import type { BatchEvent, WorkspaceStore } from '../ports/workspace-store.ts';

/** What `trailward ingest` did. `events` = `added` + `duplicates` + `malformed`. */
export interface IngestReport {
  files: number;
  /** Files that were read to their end before and have not changed since. */
  unchanged: number;
  events: number;
  added: number;
  duplicates: number;
  malformed: number;
  /** Changes among the added events. */
  changes: number;
  skipped: SkippedFile[];
  problems: Problem[];
}

/**
 * Takes CloudTrail data into a workspace: every event counts as usage and coverage, changes are kept with their event.
 * Idempotent on the event id, and safe to stop at any instant: what was not finished is read again.
 */
export async function ingest(store: WorkspaceStore, sources: readonly string[], options: ReadOptions = {}): Promise<IngestReport> {
  const report: IngestReport = {
    files: 0,
    unchanged: 0,
    events: 0,
    added: 0,
    duplicates: 0,
    malformed: 0,
    changes: 0,
    skipped: [],
    problems: [],
  };
  let bytes = 0;
  await readEach(
    sources,
    everything,
    {
      wants: (source, size, version) => {
        const mark = store.sourceMark(resolve(source));
        const same = mark !== undefined && mark.size === size && mark.version === version;
        if (same) report.unchanged += 1;
        return !same;
      },
      batch: (_source, batch) => {
        take(store, batch, report);
        bytes += batch.bytes;
        options.onProgress?.({ bytes, totalBytes: 0, files: report.files, events: report.events });
      },
      settle: (source, outcome, size, version) => {
        if (outcome.kind === 'skipped') {
          report.skipped.push({ path: source, reason: outcome.reason, unread: outcome.unread });
          return;
        }
        report.files += 1;
        // A file with problems is read again next time: it may have been cut short while it was written.
        const sound = !report.problems.some((problem) => problem.path === source);
        if (sound && version !== '') store.finishSource({ name: resolve(source), size, version });
      },
    },
    options,
  );
  return report;
}

function take(store: WorkspaceStore, batch: Batch, report: IngestReport): void {
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
