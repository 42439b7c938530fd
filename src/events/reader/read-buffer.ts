import { bufferSource } from './byte-source.ts';
import { compileInterest } from './compile-interest.ts';
import { createGathering } from './gathering.ts';
import type { Interest } from './interest.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { readHere } from './read-here.ts';
import type { Reading } from './reading.ts';

/** Reads bytes that are in memory, as `read` reads a file of the given name. */
export async function readBuffer(bytes: Uint8Array, name: string, interest: Interest, limits: Partial<Limits> = {}): Promise<Reading> {
  const all = { ...defaultLimits, ...limits };
  const gathering = createGathering(all);
  await readHere([{ place: 0, source: bufferSource(name, bytes) }], compileInterest(interest), all, gathering);
  return gathering.finish();
}
