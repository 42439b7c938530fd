import type { Limits } from './limits.ts';

export interface ReadOptions {
  /** Bytes for the source `-`. */
  stdin?: AsyncIterable<Uint8Array>;
  /** Called after every few megabytes or ten thousand records, and at the end. */
  onProgress?: (progress: Progress) => void;
  /** Worker threads to read files in; 0 reads in this one. By default 0 up to 8 MB, else one per processor up to 4. */
  threads?: number;
  limits?: Partial<Limits>;
}

/** How far reading has come. `bytes` of `totalBytes`, as they are on disk; `totalBytes` leaves out standard input. */
export interface Progress {
  bytes: number;
  totalBytes: number;
  /** Files read to the end. */
  files: number;
  events: number;
}
