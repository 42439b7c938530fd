import type { Problem, SkippedFile } from '../../events/reader/reading.ts';

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

/** A report on nothing read so far. */
export function emptyReport(): IngestReport {
  return { files: 0, unchanged: 0, events: 0, added: 0, duplicates: 0, malformed: 0, changes: 0, skipped: [], problems: [] };
}
