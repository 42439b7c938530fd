import * as zlib from 'node:zlib';

export type Compression = 'gzip' | 'zstd';

/** A decompressor that is given compressed bytes piece by piece. One call at a time. */
export interface Inflater {
  /** Takes a piece of at most `inflaterPiece` bytes, so that what comes out of it is bounded. */
  push(piece: Uint8Array): Promise<Inflated>;
  /** Says that no more bytes come. */
  finish(): Promise<Inflated>;
  close(): void;
}

export interface Inflated {
  chunks: Buffer[];
  /** Set when the compressed stream is at its end: how many bytes of the last piece lie behind it. */
  unread?: number;
  /** Set when the stream is damaged; what the last piece held before the damage may be missing from `chunks`. */
  error?: Error;
}

/** Deflate makes at most 1,032 bytes of one: a piece inflates to 17 MB at worst. */
export const inflaterPiece = 16 * 1024;
/** Bytes inflated in one go: every further go costs a round trip to another thread, every buffer costs memory. */
const smallestChunk = 16 * 1024;
const largestChunk = 512 * 1024;
/** Logs inflate 6 to 20 times. */
const usualRatio = 20;

/** Whether this Node can read Zstandard (22.15 and later can). */
export function canInflate(compression: Compression): boolean {
  return compression === 'gzip' || typeof zlib.createZstdDecompress === 'function';
}

/**
 * Starts a decompressor. Gzip members that follow one another are one stream to it; of Zstandard it may read one frame
 * only. `size`: how many compressed bytes come in the first piece.
 */
export function createInflater(compression: Compression, size: number): Inflater {
  const chunkSize = Math.min(largestChunk, Math.max(smallestChunk, size * usualRatio));
  const stream = compression === 'gzip' ? zlib.createGunzip({ chunkSize }) : zlib.createZstdDecompress({ chunkSize });
  let chunks: Buffer[] = [];
  let given = 0;
  let ended = false;
  let failure: Error | undefined;
  let settle: (() => void) | undefined;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  // Once a stream has ended or failed, Node may never call back for a write: whichever comes first counts.
  stream.on('end', () => {
    ended = true;
    settle?.();
  });
  stream.on('error', (error: Error) => {
    failure ??= error;
    settle?.();
  });

  function step(act: (done: () => void) => void): Promise<Inflated> {
    return new Promise((resolve) => {
      settle = () => {
        settle = undefined;
        const inflated: Inflated = { chunks };
        chunks = [];
        if (failure !== undefined) inflated.error = failure;
        else if (ended) inflated.unread = given - stream.bytesWritten;
        resolve(inflated);
      };
      if (ended || failure !== undefined) settle();
      else act(() => settle?.());
    });
  }

  return {
    push: (piece) => {
      given += piece.length;
      return step((done) => stream.write(piece, done));
    },
    finish: () => step(() => stream.end()),
    close: () => stream.destroy(),
  };
}
