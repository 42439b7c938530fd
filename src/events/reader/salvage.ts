import { type Compression, createInflater, inflaterPiece } from './inflater.ts';
import type { Trouble } from './trouble.ts';

/**
 * Inflates a damaged stream a second time, byte by byte where it broke: a decompressor drops what it has inflated of a
 * piece when it comes upon damage in it. Leaves out the first `skip` inflated bytes, which the caller has already.
 * `broke`: how many compressed bytes went well. Returns what `give` returns when it ends the reading.
 */
export async function salvage(
  compression: Compression,
  pieces: AsyncIterable<Uint8Array>,
  broke: number,
  skip: number,
  give: (chunks: readonly Buffer[]) => Promise<Trouble | undefined>,
): Promise<Trouble | undefined> {
  const inflater = createInflater(compression, inflaterPiece);
  let known = skip;
  let seen = 0;
  try {
    for await (const bytes of pieces) {
      for (let at = 0, size = 0; at < bytes.length; at += size, seen += size) {
        size = seen < broke ? Math.min(inflaterPiece, broke - seen, bytes.length - at) : 1;
        const step = await inflater.push(bytes.subarray(at, at + size));
        for (const chunk of step.chunks) {
          const fresh = chunk.subarray(known);
          known -= chunk.length - fresh.length;
          const trouble = fresh.length === 0 ? undefined : await give([fresh]);
          if (trouble !== undefined) return trouble;
        }
        if (step.error !== undefined || step.unread !== undefined) return undefined;
      }
    }
    return undefined;
  } finally {
    inflater.close();
  }
}
