import { resolve } from 'node:path';
import type { ReadOptions } from '../../events/reader/options.ts';
import { everything, readEach } from '../../events/reader/read-each.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { emptyReport, type IngestReport } from './ingest-report.ts';
import { takeBatch } from './take-batch.ts';

/**
 * Takes CloudTrail data into a workspace: every event counts as usage and coverage, changes are kept with their event.
 * Idempotent on the event id, and safe to stop at any instant: what was not finished is read again.
 */
export async function ingest(store: WorkspaceStore, sources: readonly string[], options: ReadOptions = {}): Promise<IngestReport> {
  const report = emptyReport();
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
        takeBatch(store, batch, report);
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
