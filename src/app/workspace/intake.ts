import type { Batch } from '../../events/reader/batch.ts';
import type { BatchEvent, SourceMark, WorkspaceStore } from '../ports/workspace-store.ts';
import { batchEvent } from './batch-event.ts';
import type { IngestReport } from './ingest-report.ts';

/**
 * Takes what a reader hands on into a workspace, several batches at a time: to make sure of what it holds costs a store as
 * much as thousands of events do. What was not flushed is not kept.
 */
export interface Intake {
  take: (batch: Batch) => void;
  /** Marks a source as read to its end, once all that was taken so far is kept. */
  finish: (source: SourceMark) => void;
  /** Whether a source was read to its end and has not changed since. */
  isFinished: (source: SourceMark) => boolean;
  flush: () => void;
}

/** A reader ends a batch at a megabyte or so, which bounds what eight of them take in memory. */
const mostBatches = 8;
const mostEvents = 8192;

/** An intake that counts in `report`. */
export function intake(store: WorkspaceStore, report: IngestReport): Intake {
  let events: BatchEvent[] = [];
  let batches = 0;
  let finished = new Map<string, SourceMark>();

  function flush(): void {
    const [kept, marks] = [events, finished];
    [events, batches, finished] = [[], 0, new Map()];
    if (kept.length > 0) {
      const { added, duplicates, changes } = store.add({ events: kept });
      report.added += added;
      report.duplicates += duplicates;
      report.changes += changes;
    }
    for (const mark of marks.values()) store.finishSource(mark);
  }

  return {
    take(batch) {
      for (const { event } of batch.kept) events.push(batchEvent(event));
      report.events += batch.events;
      report.malformed += batch.malformed;
      report.problems.push(...batch.problems);
      batches += 1;
      if (batches >= mostBatches || events.length >= mostEvents) flush();
    },
    finish: (source) => void finished.set(source.name, source),
    isFinished({ name, size, version }) {
      const mark = finished.get(name) ?? store.sourceMark(name);
      return mark !== undefined && mark.size === size && mark.version === version;
    },
    flush,
  };
}
