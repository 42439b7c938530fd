import { nestedTooDeep } from '../account/import/depths.ts';

/** Where a JSON value stands in its text: `text.slice(start, end)` is the value to the letter. */
export type JsonSpan =
  | { kind: 'object'; start: number; end: number; members: readonly MemberSpan[] }
  | { kind: 'array'; start: number; end: number; items: readonly JsonSpan[] }
  | { kind: 'scalar'; start: number; end: number };

export interface MemberSpan {
  name: string;
  /** Where the name begins, its quote included. */
  start: number;
  value: JsonSpan;
}

/**
 * The places of every value in JSON text, so that one can be changed and the rest stays to the letter. Undefined for
 * text that is not JSON, that goes too deep, or in which an object has two members of one name: readers disagree about
 * which of them counts.
 */
export function jsonSpans(text: string): JsonSpan | undefined {
  if (nestedTooDeep(text)) return undefined;
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  return valueAt(text, afterSpace(text, 0));
}

/** The text is known to be JSON, so that every value is told by its first character. */
function valueAt(text: string, start: number): JsonSpan | undefined {
  if (text[start] === '{') return objectAt(text, start);
  if (text[start] === '[') return arrayAt(text, start);
  return { kind: 'scalar', start, end: scalarEnd(text, start) };
}

function objectAt(text: string, start: number): JsonSpan | undefined {
  const members: MemberSpan[] = [];
  const names = new Set<string>();
  let at = afterSpace(text, start + 1);
  while (text[at] !== '}') {
    const nameEnd = scalarEnd(text, at);
    const name = String(JSON.parse(text.slice(at, nameEnd)));
    const value = valueAt(text, afterSpace(text, afterSpace(text, nameEnd) + 1));
    if (value === undefined || names.has(name)) return undefined;
    names.add(name);
    members.push({ name, start: at, value });
    at = afterComma(text, value.end);
  }
  return { kind: 'object', start, end: at + 1, members };
}

function arrayAt(text: string, start: number): JsonSpan | undefined {
  const items: JsonSpan[] = [];
  let at = afterSpace(text, start + 1);
  while (text[at] !== ']') {
    const item = valueAt(text, at);
    if (item === undefined) return undefined;
    items.push(item);
    at = afterComma(text, item.end);
  }
  return { kind: 'array', start, end: at + 1, items };
}

function scalarEnd(text: string, start: number): number {
  let at = start + 1;
  if (text[start] !== '"') {
    while (at < text.length && !/[\s,\]}]/.test(text[at] ?? '')) at += 1;
    return at;
  }
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function afterComma(text: string, at: number): number {
  const next = afterSpace(text, at);
  return text[next] === ',' ? afterSpace(text, next + 1) : next;
}

function afterSpace(text: string, at: number): number {
  let next = at;
  while (/[ \t\n\r]/.test(text[next] ?? '')) next += 1;
  return next;
}
