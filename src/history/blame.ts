import { type FlatEntity, flatten } from '../account/flatten.ts';
import type { AccountState } from '../account/state.ts';
import type { Observation } from '../catalogue/observe.ts';
import type { Json } from '../kernel/json.ts';
import { replay } from './replay.ts';

/** One fact of an entity as it is now, and the change that made it so; `change` is absent when history begins later. */
export interface BlamedFact {
  path: string;
  value: Json;
  change?: Observation;
}

export interface Blame {
  entity: FlatEntity;
  facts: BlamedFact[];
}

/**
 * Who made each fact of an entity what it is. `observations` are the changes that concern it, in order of time, and
 * `identify` finds it in a state; undefined when it does not exist at the end.
 */
export function blame(
  base: AccountState,
  observations: readonly Observation[],
  identify: (all: readonly FlatEntity[]) => FlatEntity | undefined,
): Blame | undefined {
  const makers = new Map<string, Observation>();
  let state = base;
  let held = identify(flatten(base));
  for (const { observation, before, after } of replay(base, observations)) {
    if (after === before) continue;
    state = after;
    const now = identify(flatten(after));
    for (const [path, value] of now?.facts ?? []) {
      if (JSON.stringify(held?.facts.get(path)) !== JSON.stringify(value)) makers.set(path, observation);
    }
    for (const path of held?.facts.keys() ?? []) if (now?.facts.has(path) !== true) makers.delete(path);
    held = now;
  }
  const entity = identify(flatten(state));
  if (entity === undefined) return undefined;
  const facts = [...entity.facts].map(([path, value]) => {
    const change = makers.get(path);
    return { path, value, ...(change === undefined ? {} : { change }) };
  });
  return { entity, facts };
}
