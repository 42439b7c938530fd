import type { Batch, FileOutcome } from './batch.ts';
import type { ByteSource } from './byte-source.ts';
import { compileInterest } from './compile-interest.ts';
import type { Interest } from './interest.ts';
import { defaultLimits } from './limits.ts';
import { readSource } from './read-source.ts';

/** Reads one source of bytes, wherever they come from, and hands on what it holds batch by batch. */
export function readBytes(source: ByteSource, interest: Interest, take: (batch: Batch) => void): Promise<FileOutcome> {
  return readSource(source, compileInterest(interest), defaultLimits, take);
}
