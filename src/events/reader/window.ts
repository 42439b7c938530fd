import { ascii } from './json-bytes.ts';

/** The bytes of a stream that are still looked at, in one buffer. Offsets into it change when `append` moves bytes. */
export interface Window {
  buffer: Buffer;
  /** End of the bytes in `buffer`. */
  end: number;
  /** Offset in the stream of `buffer[0]`. */
  base: number;
  /** Adds `bytes`, after dropping all before `keep`; returns by how much offsets have fallen. */
  append(bytes: Uint8Array, keep: number): number;
}

/** A window begins with a line feed that is not in the stream, so that its first byte is at the start of a line. */
export function createWindow(size: number): Window {
  const first = Buffer.allocUnsafeSlow(size);
  first[0] = ascii.lineFeed;
  const window: Window = { buffer: first, end: 1, base: -1, append };

  function append(bytes: Uint8Array, keep: number): number {
    if (window.end + bytes.length <= window.buffer.length) {
      window.buffer.set(bytes, window.end);
      window.end += bytes.length;
      return 0;
    }
    const kept = window.end - keep;
    // Growing when half full, not when full, keeps the moving of bytes linear in the length of the stream.
    const size = (kept + bytes.length) * 2 > window.buffer.length ? (kept + bytes.length) * 3 : window.buffer.length;
    const target = size === window.buffer.length ? window.buffer : Buffer.allocUnsafeSlow(size);
    window.buffer.copy(target, 0, keep, window.end);
    target.set(bytes, kept);
    window.buffer = target;
    window.end = kept + bytes.length;
    window.base += keep;
    return keep;
  }

  return window;
}
