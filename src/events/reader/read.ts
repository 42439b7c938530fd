import { availableParallelism } from 'node:os';
import { fileSource, streamSource } from './byte-source.ts';
import { compileInterest } from './compile-interest.ts';
import { findFiles } from './find-files.ts';
import { createGathering } from './gathering.ts';
import type { Interest } from './interest.ts';
import { defaultLimits } from './limits.ts';
import type { ReadOptions } from './options.ts';
import { type Job, readHere } from './read-here.ts';
import { type PlacedFile, readInThreads, type Taker } from './read-in-threads.ts';
import type { Reading } from './reading.ts';
import { createReport } from './report.ts';

/** Less than this is read sooner than a thread starts. Bytes. */
const worthThreads = 8_000_000;
const mostThreads = 4;

/**
 * Reads CloudTrail events from files, folders (all that is below them), glob patterns and standard input (`-`): any
 * compression and wrapper that AWS or its tools write. Keeps the records that `interest` wants, one per event id, and
 * counts all others. What cannot be read is told in `problems` and `skipped`, never thrown; the result is the same for
 * any number of threads. Memory grows with the records kept and by about 16 bytes for each of the others.
 * Throws only on faults of the reader itself.
 */
export async function read(sources: readonly string[], interest: Interest, options: ReadOptions = {}): Promise<Reading> {
  const limits = { ...defaultLimits, ...options.limits };
  const gathering = createGathering(limits);
  const found = await findFiles(sources);
  const files: PlacedFile[] = [];
  const streams: Job[] = [];
  for (const [place, item] of found.entries()) {
    if (item.kind === 'file') files.push({ place, path: item.path, size: item.size });
    else if (item.kind === 'skipped') gathering.settle(place, item.path, item);
    else if (options.stdin !== undefined) streams.push({ place, source: streamSource(item.path, options.stdin) });
    else gathering.settle(place, item.path, { kind: 'skipped', reason: 'no standard input was given', unread: true });
  }
  const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
  const report = createReport(gathering.counts, totalBytes, options.onProgress);
  const taker: Taker = {
    add: (place, path, batch) => {
      gathering.add(place, path, batch);
      report('when-due');
    },
    settle: gathering.settle,
  };
  const threads = options.threads ?? (totalBytes <= worthThreads ? 0 : Math.min(availableParallelism(), mostThreads));
  const left = threads > 0 ? await readInThreads(files, threads, { interest, limits }, taker) : files;
  const jobs = [...left.map(({ place, path }): Job => ({ place, source: fileSource(path) })), ...streams];
  await readHere(jobs, compileInterest(interest), limits, taker);
  report('now');
  return gathering.finish();
}
