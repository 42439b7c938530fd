import type { CloudTrailEvent } from '../event.ts';

/** What came of reading: the wanted records, what was counted, and what went wrong. Nothing is lost silently. */
export interface Reading {
  records: KeptRecord[];
  counts: ReadCounts;
  problems: Problem[];
  skipped: SkippedFile[];
  /**
   * How many records each event source and name had, wanted or not, copies among them; the key is both with a space
   * between. `failed` counts those with an error code. Past some 65,000 names the rest is summed up as `(other)`.
   */
  names: Map<string, NameCount>;
}

/** A wanted event and where it came from. One per event id: of copies, the first by source order and record index. */
export interface KeptRecord {
  event: CloudTrailEvent;
  /** Path as given, `-` for standard input. */
  source: string;
  /** Zero-based index of the record in its file. */
  index: number;
}

/** `events` = `unique` + `duplicates` + `malformed`, always. */
export interface ReadCounts {
  /** Files read as CloudTrail data, empty ones among them. */
  files: number;
  /** Bytes read from disk or standard input, before decompression. */
  bytes: number;
  /** Records met, whatever became of them; digests and Insight events apart. */
  events: number;
  /** Records with an event id that no earlier record had. */
  unique: number;
  duplicates: number;
  malformed: number;
  /** Records that were read after a repair (invalid UTF-8 replaced, a missing event id made up); part of `unique` or `duplicates`. */
  repaired: number;
  /** CloudTrail digest files. */
  digests: number;
  /** CloudTrail Insight events. */
  insights: number;
  /** Unique records that the interest wanted but the time span left out. */
  outsideSpan: number;
  /** Time of the first and last record, UTC; absent when there is none. */
  firstTime?: string;
  lastTime?: string;
}

export interface NameCount {
  source: string;
  name: string;
  events: number;
  failed: number;
}

export interface SkippedFile {
  path: string;
  reason: string;
  /** True when it could not be read at all, so that nothing is known of what it holds; false when it holds something else. */
  unread: boolean;
}

/** Something that could not be read as it should. `record` is the zero-based index of the record in the file. */
export interface Problem {
  path: string;
  record?: number;
  kind: ProblemKind;
  reason: string;
}

export type ProblemKind =
  | 'malformed-record'
  | 'truncated'
  | 'corrupt'
  | 'too-large'
  | 'not-inline'
  | 'invalid-utf8'
  | 'missing-id'
  | 'more';
