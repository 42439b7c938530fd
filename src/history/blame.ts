import { type FlatEntity, flattenOne } from '../account/flatten.ts';
import type { AccountState } from '../account/state.ts';
import type { Observation } from '../catalogue/observe.ts';
import type { Json } from '../kernel/json.ts';
import type { Lineage } from './lineage.ts';
import { replay } from './replay.ts';

/** One fact of an entity as it is now, and the change that made it so; `change` is absent when history begins later. */
export interface BlamedFact {
  path: string;
  value: Json;
  change?: Observation;
}

export interface Blame {
  /** The entity at the end, or as it was last when it is gone. */
  entity: FlatEntity;
  facts: BlamedFact[];
  /** What is unknown about it, by path or beginning of paths. */
  unknown: readonly string[];
}

/**
 * Who made each fact of an entity what it is: its attached and inline policies by statement, group memberships, trust,
 * keys, MFA devices, boundary, tags. `base` needs to hold only the entity and what it refers to. Undefined when neither
 * the base nor an event tells anything about it.
 */
export function blame(base: AccountState, lineage: Lineage): Blame | undefined {
  const makers = new Map<string, Observation>();
  let held = find(base, lineage);
  for (const { observation, before, after } of replay(base, lineage.events)) {
    if (after === before) continue;
    const now = find(after, lineage);
    // A deleted entity is shown as it was last.
    if (now === undefined) continue;
    for (const [path, value] of now.facts) if (!same(held?.facts.get(path), value)) makers.set(path, observation);
    for (const path of held?.facts.keys() ?? []) if (!now.facts.has(path)) makers.delete(path);
    held = now;
  }
  if (held === undefined) return undefined;
  const facts = [...held.facts].map(([path, value]) => {
    const change = makers.get(path);
    return { path, value, ...(change === undefined ? {} : { change }) };
  });
  return { entity: held, facts, unknown: held.unknown };
}

/** The entity under the newest of its names that the state holds. */
function find(state: AccountState, { kind, keys }: Lineage): FlatEntity | undefined {
  for (const key of keys.toReversed()) {
    const entity = flattenOne(state, kind, key);
    if (entity !== undefined) return entity;
  }
  return undefined;
}

function same(a: Json | undefined, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
