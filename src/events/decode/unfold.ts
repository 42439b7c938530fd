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
  if (decoded.kind !== 'nested') {
    visit(decoded);
    return;
  }
  for (const inner of decoded.values) unfoldAt(inner, limits, visit, level);
  for (const text of decoded.texts) {
    const parsed = parse(text, limits, level + 1);
    if (parsed.kind === 'value') unfoldAt(parsed.value, limits, visit, level + 1);
    else visit(parsed);
  }
}

function parse(text: string, limits: UnfoldLimits, level: number): Leaf | { kind: 'value'; value: unknown } {
  const first = /[^ \t\r\n]/.exec(text)?.[0];
  if (first !== '{' && first !== '[' && first !== '"') return { kind: 'foreign', reason: 'it holds text that is not JSON' };
  if (level > limits.strings) return { kind: 'malformed', reason: `JSON in strings in strings, deeper than ${limits.strings} levels` };
  if (nestingOf(text) > limits.depth) return { kind: 'malformed', reason: `nested deeper than ${limits.depth} levels` };
  try {
    return { kind: 'value', value: JSON.parse(text) };
  } catch {
    return { kind: 'malformed', reason: 'the JSON text inside it is not valid' };
  }
}
