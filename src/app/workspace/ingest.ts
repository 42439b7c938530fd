import { resolve } from 'node:path';
import type { ReadOptions } from '../../events/reader/options.ts';
import { everything, readEach } from '../../events/reader/read-each.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { emptyReport, type IngestReport } from './ingest-report.ts';
import { intake } from './intake.ts';

/**
 * Takes CloudTrail data into a workspace: every event counts as usage and coverage, changes are kept with their event.
 * Idempotent on the event id, and safe to stop at any instant: what was not finished is read again.
 */
export async function ingest(store: WorkspaceStore, sources: readonly string[], options: ReadOptions = {}): Promise<IngestReport> {
  const report = emptyReport();
  const taken = intake(store, report);
  let [bytes, problems] = [0, 0];
  await readEach(
    sources,
    everything,
    {
      wants: (source, size, version) => {
        const same = taken.isFinished({ name: resolve(source), size, version });
        if (same) report.unchanged += 1;
        return !same;
      },
      batch: (_source, batch) => {
        taken.take(batch);
        bytes += batch.bytes;
        options.onProgress?.({ bytes, totalBytes: 0, files: report.files, events: report.events });
      },
      settle: (source, outcome, size, version) => {
        // A file with problems is read again next time: it may have been cut short while it was written.
        const sound = report.problems.length === problems;
        problems = report.problems.length;
        if (outcome.kind === 'skipped') {
          report.skipped.push({ path: source, reason: outcome.reason, unread: outcome.unread });
          return;
        }
        report.files += 1;
        if (sound && version !== '') taken.finish({ name: resolve(source), size, version });
      },
    },
    options,
  );
  taken.flush();
  return report;
}
