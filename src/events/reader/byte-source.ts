import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** Where bytes come from. */
export interface ByteSource {
  path: string;
  /**
   * The bytes from `offset` on, piece by piece. A piece is only good until the next one is asked for. Throws what the
   * operating system says when they cannot be read.
   */
  pieces(offset: number): AsyncIterable<Uint8Array>;
  /** Whether the bytes can be read a second time; else only offset 0 is good, and that once. */
  repeatable: boolean;
}

const pieceBytes = 256 * 1024;

/** The bytes of a file. Not opened before they are asked for. */
export function fileSource(path: string): ByteSource {
  return { path, repeatable: true, pieces: (offset) => piecesOfFile(path, offset) };
}

async function* piecesOfFile(path: string, offset: number): AsyncGenerator<Uint8Array> {
  // Should the file have been swapped for a FIFO meanwhile, not blocking keeps the open from waiting for ever.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new Error('no longer a file');
    // One byte more than the file, so that a small file ends with the second read and not with the third.
    const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, stats.size + 1));
    for (let position = offset; ; ) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Bytes that are in memory. */
export function bufferSource(path: string, bytes: Uint8Array): ByteSource {
  return { path, repeatable: true, pieces: (offset) => piecesOfBuffer(bytes.subarray(offset)) };
}

async function* piecesOfBuffer(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

/** Bytes that come once, such as standard input. */
export function streamSource(path: string, stream: AsyncIterable<Uint8Array>): ByteSource {
  return { path, repeatable: false, pieces: () => stream };
}
