import { isJsonObject, type JsonObject } from '../kernel/json.ts';
import { entityTables, tableKinds } from './entity-tables.ts';
import type { AccountState } from './state.ts';
import { type EntityPart, type ReadState, stateFromParts } from './state-parts.ts';

/** A state as plain JSON, the way `JSON.stringify` writes it. `stateFromJson` reads it back. */
export function stateToJson(state: AccountState): JsonObject {
  return JSON.parse(JSON.stringify(state)) as JsonObject;
}

/** Reads what `stateToJson` gave. Total: of anything else it tells what is wrong, and it refuses a later schema. */
export function stateFromJson(json: unknown): ReadState {
  const header: Record<string, unknown> = isJsonObject(json) ? { ...json } : {};
  const entities: EntityPart[] = [];
  const problems: string[] = [];
  for (const kind of tableKinds) {
    const member = entityTables[kind];
    const entry = header[member];
    const by = isJsonObject(entry) ? entry['by'] : undefined;
    if (isJsonObject(entry)) header[member] = { whole: entry['whole'] };
    if (isJsonObject(by)) for (const [key, value] of Object.entries(by)) entities.push({ kind, key, value });
    else problems.push(`state.${member}.by is not an object`);
  }
  const read = stateFromParts(isJsonObject(json) ? header : json, entities);
  if (read.kind === 'problems' && read.problems.length === 1) return read;
  return problems.length === 0 ? read : { kind: 'problems', problems: [...problems, ...(read.kind === 'problems' ? read.problems : [])] };
}
