import type { Batch, FileOutcome } from './batch.ts';
import type { Interest } from './interest.ts';
import type { Limits } from './limits.ts';

/** What a reading thread is given at its start. */
export interface ThreadSetup {
  interest: Interest;
  limits: Limits;
}

/** `read` asks for some files, one after the other; `taken` answers a batch. */
export type ToThread = { kind: 'read'; paths: readonly string[] } | { kind: 'taken' };

/** `ready` comes once, and again whenever the files asked for are read; per file there are any number of batches, then its outcome. */
export type FromThread = { kind: 'ready' } | { kind: 'batch'; batch: Batch } | { kind: 'outcome'; outcome: FileOutcome };
