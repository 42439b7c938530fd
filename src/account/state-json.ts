import { asObject, isJsonObject, type JsonObject } from '../kernel/json.ts';
import { entityTables, tableKinds } from './entity-tables.ts';
import type { AccountState } from './state.ts';
import { type EntityPart, type ReadState, stateFromParts } from './state-parts.ts';

/** A state as plain JSON, the way `JSON.stringify` writes it. `stateFromJson` reads it back. */
export function stateToJson(state: AccountState): JsonObject {
  return JSON.parse(JSON.stringify(state)) as JsonObject;
}

/** Reads what `stateToJson` gave. Total: of anything else it tells what is wrong, and it refuses a later schema. */
export function stateFromJson(json: unknown): ReadState {
  const header = isJsonObject(json) ? { ...json } : {};
  const entities: EntityPart[] = [];
  const missing: string[] = [];
  for (const kind of tableKinds) {
    const member = entityTables[kind];
    const held = asObject(header[member]);
    const by = asObject(held?.['by']);
    if (held !== undefined) header[member] = { whole: held['whole'] };
    if (by === undefined) missing.push(`state.${member}.by is not an object`);
    for (const [key, value] of Object.entries(by ?? {})) entities.push({ kind, key, value });
  }
  const read = stateFromParts(isJsonObject(json) ? header : json, entities);
  return read.kind === 'state' && missing.length > 0 ? { kind: 'problems', problems: missing } : read;
}
