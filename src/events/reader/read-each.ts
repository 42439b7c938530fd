import { stat } from 'node:fs/promises';
import type { Batch, FileOutcome } from './batch.ts';
import { type ByteSource, bufferSource, fileSource, streamSource } from './byte-source.ts';
import { compileInterest } from './compile-interest.ts';
import { findFiles } from './find-files.ts';
import type { Interest } from './interest.ts';
import { defaultLimits } from './limits.ts';
import type { ReadOptions } from './options.ts';
import { readSource } from './read-source.ts';

/** Takes what is read, source by source and batch by batch, so that no more than a batch is ever in memory. */
export interface EachTaker {
  /** Whether to read a source at all; `version` is its modification time, empty for standard input. Size in bytes. */
  wants: (source: string, size: number, version: string) => boolean;
  batch: (source: string, batch: Batch) => void;
  /** A source was read to its end, or was not read. */
  settle: (source: string, outcome: FileOutcome, size: number, version: string) => void;
}

/** Every record: for those who take in all events batch by batch. */
export const everything: Interest = { writesOf: [], names: {}, identityTypes: [], omittedParameters: false, everything: true };

/**
 * Reads sources one after the other and hands on what they hold batch by batch. Unlike `read` it does not look for
 * duplicates across batches: the taker knows what it has. Throws only what the taker throws.
 */
export async function readEach(sources: readonly string[], interest: Interest, taker: EachTaker, options: ReadOptions = {}): Promise<void> {
  const wishOf = compileInterest(interest);
  const limits = { ...defaultLimits, ...options.limits };
  const one = async (source: ByteSource, size: number, version: string) => {
    const outcome = await readSource(source, wishOf, limits, (batch) => taker.batch(source.path, batch));
    taker.settle(source.path, outcome, size, version);
  };
  for (const found of await findFiles(sources)) {
    if (found.kind === 'skipped') taker.settle(found.path, found, 0, '');
    else if (found.kind === 'stdin')
      await one(options.stdin === undefined ? bufferSource(found.path, new Uint8Array()) : streamSource(found.path, options.stdin), 0, '');
    else {
      const version = await modified(found.path);
      if (taker.wants(found.path, found.size, version)) await one(fileSource(found.path), found.size, version);
    }
  }
}

/** Modification time in milliseconds, as text; empty when the file is gone. */
async function modified(path: string): Promise<string> {
  try {
    return String((await stat(path)).mtimeMs);
  } catch {
    return '';
  }
}
