import type { ByteSource } from './byte-source.ts';
import type { WishOf } from './compile-interest.ts';
import type { Limits } from './limits.ts';
import type { Taker } from './read-in-threads.ts';
import { readSource } from './read-source.ts';

/** A source to read, and where it stands among all that was found. */
export interface Job {
  place: number;
  source: ByteSource;
}

/** Reads sources one after the other in this thread; inflating still runs beside it. */
export async function readHere(jobs: readonly Job[], wishOf: WishOf, limits: Limits, taker: Taker): Promise<void> {
  for (const { place, source } of jobs) {
    const outcome = await readSource(source, wishOf, limits, (batch) => taker.add(place, source.path, batch));
    taker.settle(place, source.path, outcome);
  }
}
