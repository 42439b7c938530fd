import type { Batch, FileOutcome } from './batch.ts';
import type { Interest } from './interest.ts';
import type { Limits } from './limits.ts';

/** What a reading thread is given at its start. */
export interface ThreadSetup {
  interest: Interest;
  limits: Limits;
}

export type ToThread = { kind: 'read'; path: string } | { kind: 'taken' };

/** `ready` comes once; then, per file, any number of batches and its outcome. Every batch has to be answered with `taken`. */
export type FromThread = { kind: 'ready' } | { kind: 'batch'; batch: Batch } | { kind: 'outcome'; outcome: FileOutcome };
