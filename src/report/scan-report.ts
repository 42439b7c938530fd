import type { Change } from '../kernel/change.ts';
import type { Finding } from '../kernel/finding.ts';

/** What `trailward scan` found out, as `--format json` prints it. The schema is `docs/reference/scan.schema.json`. */
export interface ScanReport {
  schemaVersion: 1;
  input: ScanInput;
  /** In order of time. */
  changes: Change[];
  /** Most severe first, then in order of time. An event id that is in no change belongs to a call that only reads or signs in. */
  findings: Finding[];
}

/** What was read. `events` counts every record; `events` − `duplicates` − `malformed` were looked at once. */
export interface ScanInput {
  files: number;
  /** Before decompression. */
  bytes: number;
  events: number;
  duplicates: number;
  malformed: number;
  repaired: number;
  digests: number;
  insights: number;
  /** Wanted records outside `--since` and `--until`. */
  outsideSpan: number;
  /** Findings below `--min-severity`, which are left out. */
  findingsLeftOut: number;
  firstTime?: string;
  lastTime?: string;
  /** `unread` when nothing is known of what the file holds. */
  skipped: { path: string; reason: string; unread: boolean }[];
  problems: { path: string; record?: number; kind: string; reason: string }[];
}
