import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import type { AccountState } from './state.ts';

/**
 * A state as plain JSON without provenance: what is so, not where and when it was learnt. Two states with the same facts
 * describe the same account. `at` is left out as well.
 */
export function factsOf(state: AccountState): JsonObject {
  const plain: unknown = JSON.parse(JSON.stringify({ ...state, at: undefined }));
  return isJsonObject(plain) ? stripObject(plain) : {};
}

function strip(value: Json): Json {
  if (Array.isArray(value)) return value.map(strip);
  return isJsonObject(value) ? stripObject(value) : value;
}

function stripObject(value: JsonObject): JsonObject {
  const entries = Object.entries(value).filter(([key]) => !(key === 'read' && isPart(value)) && !(isUnknown(value) && key !== 'kind'));
  return Object.fromEntries(entries.map(([key, inner]) => [key, strip(inner ?? null)]));
}

function isPart(value: JsonObject): boolean {
  return value.kind === 'known' || value.kind === 'absent';
}

/** Why something is unknown is provenance too. */
function isUnknown(value: JsonObject): boolean {
  return value.kind === 'unknown' && typeof value.reason === 'string';
}
