import { decodeRecord } from './decode-record.ts';
import type { Decoded } from './decoded.ts';
import { nestingOf } from './nesting.ts';

/** A decoded value that holds no further ones. */
export type Leaf = Exclude<Decoded, { kind: 'nested' }>;

export interface UnfoldLimits {
  /** Levels of JSON texts inside strings. */
  strings: number;
  /** Levels of objects and arrays within one JSON text. */
  depth: number;
}

/**
 * Decodes `value` and all that it wraps, and calls `visit` with every leaf in the order in which they stand. `value`
 * itself must not be nested deeper than `limits.depth`; texts inside it are checked here. An empty wrapper has no leaf.
 */
export function unfold(value: unknown, limits: UnfoldLimits, visit: (leaf: Leaf) => void): void {
  unfoldAt(value, limits, visit, 0);
}

function unfoldAt(value: unknown, limits: UnfoldLimits, visit: (leaf: Leaf) => void, level: number): void {
  const decoded = decodeRecord(value);
  if (decoded.kind !== 'nested') return visit(decoded);
  for (const inner of decoded.values) unfoldAt(inner, limits, visit, level);
  for (const text of decoded.texts) unfoldText(text, limits, visit, level + 1);
}

function unfoldText(text: string, limits: UnfoldLimits, visit: (leaf: Leaf) => void, level: number): void {
  const first = /[^ \t\r\n]/.exec(text)?.[0];
  if (first !== '{' && first !== '[' && first !== '"') return visit({ kind: 'foreign', reason: 'holds text that is not JSON' });
  if (level > limits.strings) return visit({ kind: 'malformed', reason: `JSON in strings in strings, deeper than ${limits.strings}` });
  if (nestingOf(text) > limits.depth) return visit({ kind: 'malformed', reason: `nested deeper than ${limits.depth} levels` });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return visit({ kind: 'malformed', reason: 'the JSON text inside it is not valid' });
  }
  unfoldAt(value, limits, visit, level);
}
