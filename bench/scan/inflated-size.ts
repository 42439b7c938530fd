import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes that a gzip file of one member below 4 GiB inflates to, as its last four bytes say (RFC 1952, ISIZE). */
export function inflatedSize(path: string): number {
  const file = openSync(path, 'r');
  try {
    const tail = Buffer.alloc(4);
    readSync(file, tail, 0, 4, Math.max(0, fstatSync(file).size - 4));
    return tail.readUInt32LE();
  } finally {
    closeSync(file);
  }
}
