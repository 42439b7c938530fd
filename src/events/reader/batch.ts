import type { CloudTrailEvent } from '../event.ts';
import type { NameCount, Problem } from './reading.ts';

/** Part of what was read from one file. Plain data: it crosses threads. Batches of a file come in order. */
export interface Batch {
  /** Bytes read since the batch before, as they are on disk. */
  bytes: number;
  /** Records met, malformed ones among them. */
  events: number;
  malformed: number;
  repaired: number;
  digests: number;
  insights: number;
  /** Empty when no event has a time. */
  firstTime: string;
  lastTime: string;
  kept: KeptEvent[];
  /** Fingerprints of the ids of all events that are not kept, two words each. */
  others: Uint32Array<ArrayBuffer>;
  /** Those of `others` that were wanted but lie outside of the time span. */
  outside: Uint32Array<ArrayBuffer>;
  names: NameCount[];
  problems: Problem[];
}

export interface KeptEvent {
  event: CloudTrailEvent;
  /** Zero-based index of the record in its file. */
  index: number;
}

/** What became of a file in the end. */
export type FileOutcome = { kind: 'read' } | { kind: 'skipped'; reason: string; unread: boolean };
