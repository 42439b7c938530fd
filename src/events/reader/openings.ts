import { ascii, isBlank } from './json-bytes.ts';

/** How far a first key may reach from its brace, and how many keys are remembered: bounds for hostile input. */
const reach = 256;
const most = 64;

/** Where records may begin, told from their first bytes: the way back after a damaged record. */
export interface Openings {
  /** Remembers the first key of the sound record, or of the wrapper, in `[start, end)`. */
  learn(buffer: Buffer, start: number, end: number, of: 'record' | 'wrapper'): void;
  /**
   * Index of the first brace in `[from, end)` that opens a record: one at the start of a line, or one whose first key is
   * known; when none is, since no record has been read yet, one that is not the value of a key. When there is none,
   * `-1 - next`, `next` being where to go on once more bytes have come. `final`: none will.
   */
  find(buffer: Buffer, from: number, end: number, final: boolean): number;
  /** Whether the brace at `at` has a known first key; undefined when that takes more bytes than there are yet. */
  known(buffer: Buffer, at: number, end: number, final: boolean): boolean | undefined;
}

/**
 * AWS writes `eventVersion` first, and inside a string its quotes would be escaped, so `{"eventVersion"` is a record.
 * Tools that sort or shuffle keys write other first keys: those are learnt from the sound records of the same file.
 */
export function createOpenings(): Openings {
  const keys = new Set(['eventVersion']);
  let last: Buffer = Buffer.alloc(0);
  let anyRecord = false;

  function learn(buffer: Buffer, start: number, end: number, of: 'record' | 'wrapper'): void {
    anyRecord ||= of === 'record';
    const bound = Math.min(end, start + reach);
    const quote = skipBlanks(buffer, start + 1, bound);
    if (quote >= bound || buffer[quote] !== ascii.quote || startsWith(buffer, quote, last)) return;
    const close = buffer.subarray(quote + 1, bound).indexOf(ascii.quote);
    if (close <= 0) return;
    last = Buffer.from(buffer.subarray(quote, quote + close + 2));
    if (keys.size < most) keys.add(last.toString('latin1', 1, close + 1));
  }

  function known(buffer: Buffer, at: number, end: number, final: boolean): boolean | undefined {
    const bound = Math.min(end, at + reach);
    const cutShort = bound === end && end < at + reach && !final ? undefined : false;
    const quote = skipBlanks(buffer, at + 1, bound);
    if (quote >= bound) return cutShort;
    if (buffer[quote] !== ascii.quote) return false;
    const close = buffer.subarray(quote + 1, bound).indexOf(ascii.quote);
    return close < 0 ? cutShort : keys.has(buffer.toString('latin1', quote + 1, quote + 1 + close));
  }

  function find(buffer: Buffer, from: number, end: number, final: boolean): number {
    const view = buffer.subarray(0, end);
    for (let at = view.indexOf(ascii.openBrace, from); at >= 0; at = view.indexOf(ascii.openBrace, at + 1)) {
      if (buffer[at - 1] === ascii.lineFeed) return at;
      const opens = anyRecord ? known(buffer, at, end, final) : buffer[at - 1] !== ascii.colon;
      if (opens === undefined) return -1 - at;
      if (opens) return at;
    }
    return -1 - end;
  }

  return { learn, known, find };
}

function skipBlanks(buffer: Buffer, from: number, bound: number): number {
  let i = from;
  while (i < bound && isBlank(buffer[i])) i++;
  return i;
}

function startsWith(buffer: Buffer, at: number, wanted: Buffer): boolean {
  for (let i = 0; i < wanted.length; i++) if (buffer[at + i] !== wanted[i]) return false;
  return wanted.length > 0;
}
