import type { Part } from '../account/part.ts';
import type { Json } from '../kernel/json.ts';
import type { Evidence } from './check.ts';

/** A part of the state as evidence: its value, or null where it is known to be absent; nothing when it is unknown. */
export function evidence(field: string, part: Part<unknown>, value?: Json): Evidence[] {
  if (part.kind === 'unknown') return [];
  const told: Json = value ?? (part.kind === 'known' ? JSON.parse(JSON.stringify(part.value)) : null);
  return [{ field, value: told, source: part.read.source, at: part.read.at }];
}
