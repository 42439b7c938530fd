import type { Scanner } from './scanner.ts';
import { sniff, sniffBytes } from './sniff.ts';

/** Lets JSON text through to a scanner, and nothing else. */
export interface TextGate {
  /** Answers `stop` when the text is not JSON. */
  take(bytes: Uint8Array): 'more' | 'stop';
  /** Says that no more bytes come. */
  end(): Passage;
}

/** What went through a gate: JSON text, something else that was held back, or nothing as nothing came. */
export type Passage = { kind: 'json' } | { kind: 'other'; reason: string } | { kind: 'nothing'; reason: string };

export function createTextGate(scanner: Scanner): TextGate {
  let head: Buffer = Buffer.alloc(0);
  let state: 'unknown' | 'open' | 'shut' = 'unknown';
  let reason = '';
  let blank = false;

  function take(bytes: Uint8Array): 'more' | 'stop' {
    if (state === 'open') scanner.feed(bytes);
    else if (state === 'unknown') {
      head = Buffer.concat([head, bytes]);
      if (head.length >= sniffBytes) decide();
    }
    return state === 'shut' ? 'stop' : 'more';
  }

  function decide(): void {
    const sniffed = sniff(head);
    // A file may begin with any amount of white space.
    if (sniffed.kind === 'blank') blank ||= head.length > 0;
    else if (sniffed.kind === 'json') {
      state = 'open';
      scanner.feed(head.subarray(sniffed.from));
    } else {
      state = 'shut';
      reason = sniffed.kind === 'other' ? sniffed.reason : `${sniffed.kind} inside of compressed data; unpack it first`;
    }
    head = Buffer.alloc(0);
  }

  function end(): Passage {
    if (state === 'unknown') decide();
    if (state === 'open') return { kind: 'json' };
    return state === 'shut' ? { kind: 'other', reason } : { kind: 'nothing', reason: blank ? 'nothing but white space' : 'empty file' };
  }

  return { take, end };
}
