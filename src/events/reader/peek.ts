/** A stream whose first bytes have been looked at. */
export interface Peeked {
  /** At least as many bytes as were asked for, or all there are. */
  head: Buffer;
  /** All bytes, the head among them. */
  pieces: AsyncIterable<Uint8Array>;
  /** Lets go of the stream when `pieces` is not read. */
  close(): Promise<void>;
}

/** Looks at the first `size` bytes of a stream. Throws what reading it throws. */
export async function peek(stream: AsyncIterable<Uint8Array>, size: number): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < size) {
    const next = await iterator.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  const close = async (): Promise<void> => {
    await iterator.return?.();
  };
  return { head, pieces: rejoin(head, iterator, close), close };
}

async function* rejoin(head: Buffer, iterator: AsyncIterator<Uint8Array>, close: () => Promise<void>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await close();
  }
}
