import type { ByteSource } from './byte-source.ts';
import { type Compression, createInflater, type Inflated, type Inflater, inflaterPiece } from './inflater.ts';
import type { Limits } from './limits.ts';
import { salvage } from './salvage.ts';
import type { Trouble } from './trouble.ts';

/** Takes inflated bytes; answers `stop` to end the reading early. */
export type Take = (chunk: Buffer) => Promise<'more' | 'stop'>;

/** Frames that one file may have; each costs a new decompressor, however short it is. */
const mostFrames = 65_536;

/**
 * Inflates a compressed file of any number of members or frames and gives the bytes to `take`. Of a damaged file, all
 * bytes before the damage are given (but for a source that cannot be read twice: what up to 16 KiB of compressed bytes
 * before it held is lost). `pieces` are the bytes of `source` from the start. Returns what ended the reading early, if
 * anything did; throws what reading `pieces` throws.
 */
export async function decompress(
  compression: Compression,
  source: ByteSource,
  pieces: AsyncIterable<Uint8Array>,
  limits: Pick<Limits, 'inflatedBytes' | 'ratio' | 'ratioFrom'>,
  take: Take,
): Promise<Trouble | undefined> {
  let inflater: Inflater | undefined;
  /** Compressed bytes before the current inflater, and taken by it so far; inflated bytes that it has given. */
  let origin = 0;
  let taken = 0;
  let given = 0;
  let total = 0;
  let frames = 1;
  let waiting: readonly Buffer[] = [];
  let behind: 'nothing' | 'padding' | 'garbage' = 'nothing';

  /** Hands chunks on. A trouble with an empty reason says that the taker wants no more. */
  async function give(chunks: readonly Buffer[]): Promise<Trouble | undefined> {
    for (const chunk of chunks) {
      const room = limits.inflatedBytes - total;
      given += chunk.length;
      total += chunk.length;
      if ((await take(chunk.length > room ? chunk.subarray(0, room) : chunk)) === 'stop') return enough;
      if (chunk.length > room)
        return { kind: 'too-large', reason: `inflates to more than ${limits.inflatedBytes} bytes; the rest is not read` };
      if (total > limits.ratioFrom && total > limits.ratio * (origin + taken)) {
        return { kind: 'too-large', reason: `inflates more than ${limits.ratio}-fold, as no log does; the rest is not read` };
      }
    }
    return undefined;
  }

  /** Takes a piece no larger than an inflater may be given. What it inflates to waits until the next one is under way. */
  async function feed(piece: Uint8Array): Promise<Trouble | undefined> {
    for (let rest = piece; behind === 'nothing'; ) {
      inflater ??= createInflater(compression, rest.length);
      const pushed = inflater.push(rest);
      const trouble = await give(waiting);
      waiting = [];
      if (trouble !== undefined) return trouble;
      const step = await pushed;
      if (step.error !== undefined) return broken(step, step.error);
      taken += rest.length;
      waiting = step.chunks;
      if (step.unread === undefined) return undefined;
      rest = rest.subarray(rest.length - step.unread);
      const last = (await give(waiting)) ?? nextFrame(rest);
      waiting = [];
      if (last !== undefined) return last;
      piece = rest;
    }
    if (piece.some((byte) => byte !== 0)) behind = 'garbage';
    return undefined;
  }

  /** Prepares for what stands behind the end of a frame. Zeros are padding, as for every other tool. */
  function nextFrame(rest: Uint8Array): Trouble | undefined {
    if (rest.length === 0 || rest[0] === 0) {
      behind = 'padding';
      return undefined;
    }
    if (++frames > mostFrames) return { kind: 'too-large', reason: `more than ${mostFrames} ${compression} frames; the rest is not read` };
    origin += taken - rest.length;
    taken = 0;
    given = 0;
    inflater?.close();
    inflater = undefined;
    return undefined;
  }

  async function broken(step: Inflated, error: Error): Promise<Trouble | undefined> {
    const trouble = await give(step.chunks);
    if (trouble !== undefined) return trouble;
    if (isCutOff(error)) return { kind: 'truncated', reason: `the ${compression} data ends early` };
    const salvaged = source.repeatable ? await salvage(compression, source.pieces(origin), taken, given, give) : undefined;
    if (salvaged !== undefined) return salvaged;
    const atStart = total > 0 && (error.message === 'incorrect header check' || given === 0);
    return atStart ? garbageBehind(compression) : { kind: 'corrupt', reason: `damaged ${compression} data: ${error.message}` };
  }

  async function inflateAll(): Promise<Trouble | undefined> {
    for await (const bytes of pieces) {
      for (let at = 0; at < bytes.length; at += inflaterPiece) {
        const trouble = await feed(bytes.subarray(at, at + inflaterPiece));
        if (trouble !== undefined) return trouble;
      }
    }
    const trouble = await give(waiting);
    if (trouble !== undefined) return trouble;
    if (behind !== 'nothing') return behind === 'garbage' ? garbageBehind(compression) : undefined;
    const step = await inflater?.finish();
    if (step === undefined) return undefined;
    return step.error === undefined ? give(step.chunks) : broken(step, step.error);
  }

  try {
    const trouble = await inflateAll();
    return trouble === enough ? undefined : trouble;
  } finally {
    inflater?.close();
  }
}

const enough: Trouble = { kind: 'more', reason: '' };

function isCutOff(error: Error): boolean {
  return 'code' in error && error.code === 'Z_BUF_ERROR';
}

function garbageBehind(compression: Compression): Trouble {
  return { kind: 'corrupt', reason: `the bytes behind the end of the ${compression} data are not ${compression}; they are not read` };
}
