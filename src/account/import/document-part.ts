import { isJsonObject, type Json } from '../../kernel/json.ts';
import type { DocumentText } from '../entities.ts';
import { known, type Part, unknown } from '../part.ts';
import { nestedTooDeep } from './depths.ts';
import type { Telling } from './telling.ts';

/**
 * A policy document as an export holds it: as an object, the way the AWS CLI prints it (then its compact JSON text); or
 * as text, the way the API answers, percent-encoded by RFC 3986 or, from some tools, decoded already (then to the letter).
 */
export function documentPart(value: Json | undefined, { read }: Telling): Part<DocumentText> {
  if (isJsonObject(value)) return known(JSON.stringify(value), read);
  if (typeof value !== 'string' || value === '') return unknown('the export does not hold the document');
  const text = value.trimStart().startsWith('{') ? value : decoded(value);
  if (text === undefined) return unknown('the export holds a document that cannot be decoded');
  return nestedTooDeep(text) ? unknown('the export holds a document that is nested too deep') : known(text, read);
}

/** Whether two documents are the same JSON, whatever their spaces and the order of their members. */
export function sameDocument(one: DocumentText, other: DocumentText): boolean {
  if (one === other) return true;
  const [a, b] = [canonical(one), canonical(other)];
  return a !== undefined && a === b;
}

/**
 * Of two texts of one document, the one that AWS holds: a text with spaces or an order of its own comes from the API,
 * and the compact text is what is left of it after the AWS CLI.
 */
export function originalDocument(one: DocumentText, other: DocumentText): DocumentText {
  const [a, b] = [isCompact(one), isCompact(other)];
  if (a !== b) return a ? other : one;
  return one < other ? one : other;
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

function canonical(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text), (_, value: unknown) => (isJsonObject(value) ? sorted(value) : value));
  } catch {
    return undefined;
  }
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isCompact(text: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}
