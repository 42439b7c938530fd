import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { utc } from '../clock.ts';

/** Bytes of a stream at most. What is asked for here are settings, none of which comes near. */
const longest = 4 * 1024 * 1024;

/**
 * An answer of the SDK as plain JSON: dates as ISO 8601 UTC to the second, bytes as base64, streams as text. What the SDK
 * adds about the request itself is left out. Rejects when a stream breaks off or is longer than 4 MiB.
 */
export async function plainAnswer(answer: object): Promise<JsonObject> {
  const { $metadata: _, ...members } = { $metadata: undefined, ...answer };
  const made = await plain(members);
  return isJsonObject(made) ? made : {};
}

async function plain(value: unknown): Promise<Json | undefined> {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object') return undefined;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : utc(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return Promise.all(value.map(async (item) => (await plain(item)) ?? null));
  if (isStream(value)) return textOf(value);
  const entries = await Promise.all(Object.entries(value).map(async ([key, inner]) => [key, await plain(inner)] as const));
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

function isStream(value: object): value is AsyncIterable<Uint8Array> {
  return Symbol.asyncIterator in value;
}

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > longest) throw Object.assign(new Error(`The answer is longer than ${longest} bytes`), { name: 'TooLong' });
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
