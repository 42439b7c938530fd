import { isListKey } from './is-list-key.ts';
import { ascii, byteKind, byteKinds, isBlank, specialInString } from './json-bytes.ts';
import type { Limits } from './limits.ts';
import type { Openings } from './openings.ts';
import { showsEvent } from './shows-event.ts';
import type { Window } from './window.ts';

// As constants of this file they are compiled into the loop; as properties they would be looked up.
const { openBracket, openBrace, backslash, lineFeed, quote, colon, comma } = ascii;
const { plain, open, close, illegal } = byteKind;

/** How far a scanner has come in one record. Offsets are into the window. */
export interface RecordCursor {
  start: number;
  pos: number;
  depth: number;
  /** Opening bracket of every level. */
  brackets: Uint8Array;
  /** Whether `pos` lies in a string. */
  quoted: boolean;
  /** Start of the last string at depth 1: the key, when a colon follows. */
  key: number;
  /** The record is what follows the list in a wrapper, from depth 1 on. */
  tail: boolean;
  /** The record has shown itself to be an event, so that none of its keys makes it a wrapper. */
  eventLike: boolean;
  /** Why the record is damaged. */
  reason: string;
}

/**
 * Why the reading of a record stopped, with `pos` saying where: bytes ran out, the record ended, it is found damaged, or
 * the bracket at `pos` begins the list of a wrapper.
 */
export type Halt = 'starved' | 'complete' | 'damaged' | 'list';

/**
 * The hot loop: reads on in a record. It follows strings and brackets only; whether the record is good JSON is for a
 * parser to say. Brackets that do not match and text outside of quotes are noticed at once, because behind them
 * strings and gaps may have changed places and the end of the record may never come.
 */
export function advance(
  cursor: RecordCursor,
  window: Window,
  limits: Pick<Limits, 'recordBytes' | 'depth'>,
  openings: Openings,
  final: boolean,
): Halt {
  const { buffer, end } = window;
  const { start, brackets, tail } = cursor;
  const kinds = byteKinds;
  const special = specialInString;
  const longest = start + limits.recordBytes;
  const stop = Math.min(end, longest);
  let i = cursor.pos;
  let depth = cursor.depth;
  let quoted = cursor.quoted;
  reading: while (i < stop) {
    if (!quoted) {
      const byte = buffer[i] as number;
      const kind = kinds[byte];
      if (kind === plain) {
        i++;
        continue;
      }
      if (kind === open) {
        if (i > start || tail) {
          if (!mayOpen(cursor, buffer, i, depth))
            return damaged(cursor, i, 'a bracket opens where none can: the record is damaged or cut short');
          if (depth === 1 && byte === openBracket && beginsList(cursor, buffer, i)) return halt(cursor, i, 'list');
          if (byte === openBrace && buffer[i - 1] === lineFeed) {
            const known = openings.known(buffer, i, end, final);
            if (known === undefined) return starved(cursor, i, depth, false);
            if (known) return damaged(cursor, i, 'cut short by the next record');
          }
        }
        if (depth === limits.depth) return damaged(cursor, i, `nested deeper than ${limits.depth} levels`);
        brackets[++depth] = byte;
        i++;
        continue;
      }
      if (kind === close) {
        // In ASCII a closing bracket or brace is its opening one plus two.
        if (brackets[depth] !== byte - 2) return damaged(cursor, i, 'a bracket closes another kind: the record is damaged');
        i++;
        if (--depth === 0) return halt(cursor, i, 'complete');
        continue;
      }
      if (kind === illegal) return damaged(cursor, i, 'text outside of quotes: the record is damaged or cut short');
      if (depth === 1) cursor.key = i;
      quoted = true;
      i++;
    }
    while (i < stop) {
      // Most of a log is text in strings; two bytes at a time take little more than half as long.
      while (i + 1 < stop && ((special[buffer[i] as number] as number) | (special[buffer[i + 1] as number] as number)) === 0) i += 2;
      if (i === stop) break;
      const byte = buffer[i] as number;
      if (byte === quote) {
        quoted = false;
        i++;
        if (depth === 0) return halt(cursor, i, 'complete');
        continue reading;
      } else if (byte === backslash) {
        if (i + 1 >= stop) break reading;
        i += buffer[i + 1] === lineFeed ? 1 : 2;
      } else if (byte === lineFeed) {
        // A raw line feed in a string spoils the record; a brace behind it says that the string was cut, not broken.
        if (i + 1 >= stop) break reading;
        i++;
        if (buffer[i] === openBrace) return damaged(cursor, i, 'cut short in a string by the next record');
      } else i++;
    }
  }
  return stop === longest ? damaged(cursor, stop, longerThan(limits.recordBytes)) : starved(cursor, i, depth, quoted);
}

/** Whether a value may begin at `i`, judged by what stands before it. */
function mayOpen(cursor: RecordCursor, buffer: Buffer, i: number, depth: number): boolean {
  let before = i - 1;
  while (before >= cursor.start && isBlank(buffer[before])) before--;
  const byte = before < cursor.start ? 0 : buffer[before];
  return cursor.brackets[depth] === openBrace ? byte === colon : byte === comma || byte === openBracket;
}

function beginsList(cursor: RecordCursor, buffer: Buffer, i: number): boolean {
  if (cursor.eventLike || !isListKey(buffer, cursor.key, i)) return false;
  cursor.eventLike = !cursor.tail && showsEvent(buffer, cursor.start, cursor.key);
  return !cursor.eventLike;
}

function starved(cursor: RecordCursor, pos: number, depth: number, quoted: boolean): Halt {
  cursor.depth = depth;
  cursor.quoted = quoted;
  return halt(cursor, pos, 'starved');
}

function damaged(cursor: RecordCursor, pos: number, reason: string): Halt {
  cursor.reason = reason;
  return halt(cursor, pos, 'damaged');
}

function halt(cursor: RecordCursor, pos: number, why: Halt): Halt {
  cursor.pos = pos;
  return why;
}

function longerThan(bytes: number): string {
  const mebibytes = bytes / (1024 * 1024);
  return mebibytes >= 1 ? `longer than ${mebibytes} MiB` : `longer than ${bytes} bytes`;
}
