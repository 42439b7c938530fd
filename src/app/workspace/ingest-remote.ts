import { bufferSource } from '../../events/reader/byte-source.ts';
import type { Progress } from '../../events/reader/options.ts';
import { readBytes } from '../../events/reader/read-bytes.ts';
import { everything } from '../../events/reader/read-each.ts';
import type { EventFeed, LogStore } from '../ports/event-source.ts';
import type { SourceMark, WorkspaceStore } from '../ports/workspace-store.ts';
import { emptyReport, type IngestReport } from './ingest-report.ts';
import { intake } from './intake.ts';

type OnProgress = (progress: Progress) => void;

/**
 * Takes in the log files of a bucket that the workspace does not know yet. A file is marked once it was read to its end,
 * so stopping at any time loses nothing and counts nothing twice.
 */
export async function ingestLogStore(store: WorkspaceStore, logs: LogStore, onProgress?: OnProgress): Promise<IngestReport> {
  const report = emptyReport();
  const taken = intake(store, report);
  let bytes = 0;
  const known = (mark: SourceMark) => {
    const same = taken.isFinished(mark);
    if (same) report.unchanged += 1;
    return same;
  };
  try {
    for await (const item of logs.list(known)) {
      if (item.kind === 'finished') {
        taken.finish(item.mark);
        continue;
      }
      const { mark, pieces } = item.file;
      const before = report.problems.length;
      const outcome = await readBytes({ path: mark.name, pieces, repeatable: true }, everything, (batch) => {
        taken.take(batch);
        bytes += batch.bytes;
        onProgress?.({ bytes, totalBytes: 0, files: report.files, events: report.events });
      });
      if (outcome.kind === 'skipped') report.skipped.push({ path: mark.name, reason: outcome.reason, unread: outcome.unread });
      else report.files += 1;
      // What could not be read is tried again next time; what holds something else is known by now.
      if (report.problems.length === before && !(outcome.kind === 'skipped' && outcome.unread)) taken.finish(mark);
    }
  } finally {
    // Listing may end with an error of the network: what was read by then stays.
    taken.flush();
  }
  return report;
}

/** Takes in the events of a feed, and keeps the place where to go on after each page. */
export async function ingestFeed(store: WorkspaceStore, feed: EventFeed, onProgress?: OnProgress): Promise<IngestReport> {
  const report = emptyReport();
  const taken = intake(store, report);
  for await (const { events, cursor } of feed.pages(store.cursor(feed.name))) {
    const page = Buffer.from(events.join('\n'));
    if (events.length > 0) await readBytes(bufferSource(feed.name, page), everything, taken.take);
    taken.flush();
    store.saveCursor(feed.name, cursor);
    onProgress?.({ bytes: 0, totalBytes: 0, files: 0, events: report.events });
  }
  report.files = 1;
  return report;
}
