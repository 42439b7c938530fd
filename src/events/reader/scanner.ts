import { ascii, isBlank, isSeparator } from './json-bytes.ts';
import type { Limits } from './limits.ts';
import { createOpenings } from './openings.ts';
import { advance, type RecordCursor } from './record-cursor.ts';
import { createWindow } from './window.ts';

/** What a value turned out to be: CloudTrail data, other JSON, or no JSON at all. */
export type Verdict = 'sound' | 'foreign' | 'unparsable';

/** Takes what a scanner finds, in the order of the stream. A buffer is only good during the call. */
export interface ScanSink {
  /**
   * A record: an object, or a string that may hold JSON text, nested no deeper than allowed. `adrift` says that the
   * place where it begins was found again after damage, so that it may be a part of the damaged record.
   */
  value(buffer: Buffer, start: number, end: number, adrift: boolean): Verdict;
  /** A record that cannot be read, or stray text between records; `start` = `end` when its bytes are gone. */
  damaged(buffer: Buffer, start: number, end: number, reason: string): void;
}

export interface Scanner {
  feed(bytes: Uint8Array): void;
  /** Ends the stream. Returns what is missing at its end, or undefined when nothing is. */
  end(): string | undefined;
}

/** Bytes taken into the window at a time, and its size at first: most files of an account are small. */
const step = 256 * 1024;
const firstWindow = 64 * 1024;
/** Bytes that may be scanned again after damage: this many, and this many times the stream so far. Keeps hostile input linear. */
const rescanFree = 64 * 1024 * 1024;
const rescanShare = 4;

/**
 * Cuts a stream of JSON into records without parsing it: elements of arrays, of the lists inside wrappers, or whole
 * values. Wrappers are never held in memory, only one record at a time. Damage costs the record it is in: the scanner
 * goes on at the next place where a record opens. What it finds does not depend on how the stream is cut into chunks.
 */
export function createScanner(sink: ScanSink, limits: Pick<Limits, 'recordBytes' | 'depth'>): Scanner {
  const window = createWindow(firstWindow);
  const openings = createOpenings();
  const brackets = new Uint8Array(limits.depth + 1);
  const cursor: RecordCursor = { start: 1, pos: 1, depth: 0, brackets, quoted: false, key: 0, tail: false, eventLike: false, reason: '' };
  /** Lists that are open around the record being read. */
  const lists: ('array' | 'wrapper')[] = [];

  let state: 'between' | 'record' | 'text' | 'stray' | 'lost' = 'between';
  let adrift = false;
  let afterColon = false;
  let rescanned = 0;
  let final = false;
  let unclosed = false;

  const steps = { between, record, text, stray, lost };

  /** Goes on until the bytes run out. */
  function run(): void {
    while (steps[state]());
  }

  function between(): boolean {
    const { buffer, end } = window;
    for (let i = cursor.pos; i < end; i++) {
      const byte = buffer[i] as number;
      if (byte === ascii.openBrace || byte === ascii.quote) return begin(i);
      if (byte === ascii.openBracket) {
        cursor.start = i;
        cursor.pos = i + 1;
        if (!openList('array')) return true;
      } else if (byte === ascii.closeBracket) {
        if (lists.pop() === 'wrapper') return resumeWrapper(i + 1);
      } else if (!isSeparator(byte)) {
        cursor.pos = i;
        state = 'stray';
        afterColon = false;
        return true;
      }
    }
    cursor.pos = end;
    return false;
  }

  function begin(at: number): true {
    cursor.start = at;
    cursor.pos = at;
    cursor.key = at;
    cursor.depth = 0;
    cursor.quoted = false;
    cursor.tail = false;
    cursor.eventLike = false;
    state = 'record';
    return true;
  }

  function resumeWrapper(at: number): true {
    begin(at);
    cursor.depth = 1;
    cursor.tail = true;
    brackets[1] = ascii.openBrace;
    return true;
  }

  function record(): boolean {
    switch (advance(cursor, window, limits, openings, final)) {
      case 'starved':
        return false;
      case 'complete':
        if (window.buffer[cursor.start] !== ascii.quote) return complete();
        state = 'text';
        return true;
      case 'damaged':
        return giveUp();
      case 'list':
        return enterWrapper();
    }
  }

  function complete(): true {
    const { buffer } = window;
    const { start, pos: end } = cursor;
    state = 'between';
    if (cursor.tail) return true;
    const verdict = sink.value(buffer, start, end, adrift);
    if (verdict === 'sound') {
      if (buffer[start] === ascii.openBrace) openings.learn(buffer, start, end, 'record');
      adrift = false;
      unclosed = false;
    } else if (verdict === 'unparsable') {
      report('not valid JSON');
      const next = openings.find(buffer, start + 1, end, true);
      if (next >= 0 && mayRescan(next)) cursor.pos = next;
    }
    return true;
  }

  /** A string is a record of its own, unless a colon follows: then it is a key, left over from a damaged record. */
  function text(): boolean {
    let next = cursor.pos;
    while (next < window.end && isBlank(window.buffer[next])) next++;
    if (next === window.end && !final) return false;
    if (window.buffer[next] !== ascii.colon || next === window.end) return complete();
    cursor.reason = 'the rest of a damaged record';
    return giveUp();
  }

  /** Leaves a record that is damaged at `cursor.pos`, to look for the next one from just behind its beginning. */
  function giveUp(): true {
    report(cursor.reason);
    const from = cursor.tail ? cursor.start : cursor.start + 1;
    if (mayRescan(from)) cursor.pos = from;
    state = 'lost';
    return true;
  }

  function report(reason: string): void {
    adrift = true;
    sink.damaged(window.buffer, cursor.start, cursor.pos, reason);
  }

  function mayRescan(from: number): boolean {
    const again = cursor.pos - from;
    if (rescanned + again > rescanFree + rescanShare * (window.base + cursor.pos)) return false;
    rescanned += again;
    return true;
  }

  function enterWrapper(): true {
    const { start, pos, tail } = cursor;
    if (!tail) {
      openings.learn(window.buffer, start, pos, 'wrapper');
      // A wrapper at the start of a line stands alone: lists that are still open before it were cut.
      if (window.buffer[start - 1] === ascii.lineFeed) lists.length = 0;
    }
    cursor.pos = pos + 1;
    state = 'between';
    openList('wrapper');
    return true;
  }

  function openList(kind: 'array' | 'wrapper'): boolean {
    if (lists.length < limits.depth) {
      lists.push(kind);
      return true;
    }
    lists.length = 0;
    cursor.reason = `nested deeper than ${limits.depth} levels`;
    giveUp();
    return false;
  }

  function lost(): boolean {
    const found = openings.find(window.buffer, cursor.pos, window.end, final);
    if (found >= 0) return begin(found);
    cursor.pos = -1 - found;
    return false;
  }

  /** Text that is no JSON value lasts until a record may begin. In a list, a brace after a colon is rather a property of a damaged record. */
  function stray(): boolean {
    const { buffer, end } = window;
    for (let i = cursor.pos; i < end; i++) {
      const byte = buffer[i] as number;
      const inList = lists.length > 0;
      if (byte === ascii.openBrace) {
        const opens = !(afterColon && inList) || openings.known(buffer, i, end, final);
        if (opens === undefined) {
          cursor.pos = i;
          return false;
        }
        if (opens) return endStray(i);
      }
      if (byte === ascii.closeBracket && inList) return endStray(i);
      if (!isBlank(byte)) afterColon = byte === ascii.colon;
    }
    cursor.pos = end;
    return false;
  }

  function endStray(at: number): true {
    cursor.pos = at;
    adrift = true;
    state = 'between';
    sink.damaged(window.buffer, cursor.pos, cursor.pos, 'text between records');
    return true;
  }

  function feed(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += step) {
      // One byte more is kept: whether it ends a line matters.
      const fallen = window.append(bytes.subarray(at, at + step), (state === 'record' || state === 'text' ? cursor.start : cursor.pos) - 1);
      cursor.pos -= fallen;
      cursor.start -= fallen;
      cursor.key -= fallen;
      run();
    }
  }

  function end(): string | undefined {
    final = true;
    for (run(); state === 'record' && !cursor.tail; run()) {
      cursor.pos = window.end;
      cursor.reason = 'cut off: the data ends inside it';
      unclosed = true;
      giveUp();
    }
    if (state === 'stray') endStray(cursor.pos);
    if (unclosed) return 'the data ends inside a record';
    // While lost, the end of a list may have gone by unseen; the damage is told already.
    if (state === 'lost') return undefined;
    return state === 'record' || lists.length > 0 ? 'the data ends before its list is closed' : undefined;
  }

  return { feed, end };
}
