import { constants, fstatSync, readSync } from 'node:fs';
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
const smallestBuffer = 4 * 1024;

/** The bytes of a file. Not opened before they are asked for. */
export function fileSource(path: string): ByteSource {
  return { path, repeatable: true, pieces: (offset) => piecesOfFile(path, offset) };
}

async function* piecesOfFile(path: string, offset: number): AsyncGenerator<Uint8Array> {
  // Should the file have been swapped for a FIFO meanwhile, not blocking keeps the open from waiting for ever.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    // Most files of an account are small: for those, asking another thread takes longer than what is asked of it.
    const stats = fstatSync(handle.fd);
    if (!stats.isFile()) throw new Error('no longer a file');
    const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, Math.max(stats.size, smallestBuffer)));
    let bytesRead = readSync(handle.fd, buffer, 0, buffer.length, offset);
    for (let position = offset; bytesRead > 0; ) {
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
      if (position >= stats.size) bytesRead = readSync(handle.fd, buffer, 0, buffer.length, position);
      else ({ bytesRead } = await handle.read(buffer, 0, buffer.length, position));
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
