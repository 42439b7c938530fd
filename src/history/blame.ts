import { emptyState } from '../account/empty-state.ts';
import { basisOf, type FlatEntity } from '../account/flatten.ts';
import type { AccountState } from '../account/state.ts';
import type { Observation } from '../catalogue/observe.ts';
import { textParameter } from '../events/fields.ts';
import type { Json } from '../kernel/json.ts';
import { entityOf } from './entity-of.ts';
import { isBirth, type Lineage } from './lineage.ts';
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
 * keys, MFA devices, boundary, tags. `base` needs to hold only the entity and what it refers to; events before it tell who
 * made what it shows. Undefined when neither the base nor an event tells anything about it.
 */
export function blame(base: AccountState, lineage: Lineage): Blame | undefined {
  const makers = new Map<string, Observation>();
  const isEarly = ({ change }: Observation) => base.at !== '' && change.time <= base.at;
  const [early, late] = [lineage.events.filter(isEarly), lineage.events.filter((observation) => !isEarly(observation))];
  let held = follow(emptyState(base.account), early, lineage, undefined, makers);
  const ended = lineage.gone && late.length === 0;
  const found = ended ? undefined : entityOf(base, lineage);
  if (found !== undefined) {
    for (const path of makers.keys()) if (!same(held?.facts.get(path), found.facts.get(path))) makers.delete(path);
    held = found;
  }
  held = follow(base, late, lineage, held, makers);
  if (held === undefined) return undefined;
  const facts = [...held.facts].map(([path, value]) => {
    const change = makers.get(path);
    return { path, value, ...(change === undefined ? {} : { change }) };
  });
  return { entity: held, facts, unknown: held.unknown };
}

/** Notes in `makers` who made each fact; gives the entity as it is after `events`, or as it was last. */
function follow(
  base: AccountState,
  events: readonly Observation[],
  lineage: Lineage,
  start: FlatEntity | undefined,
  makers: Map<string, Observation>,
): FlatEntity | undefined {
  let held = start;
  let basis: readonly unknown[] = [];
  for (const { observation, before, after } of replay(base, events)) {
    if (after === before) continue;
    // Most that happens to a policy is that others get and lose it.
    const last = basis;
    basis = lineage.keys.flatMap((key) => basisOf(after, lineage.kind, key));
    if (basis.length === last.length && basis.every((part, index) => part === last[index])) continue;
    const now = entityOf(after, lineage);
    // A deleted entity is shown as it was last.
    if (now === undefined) continue;
    for (const [path, value] of now.facts)
      if (!same(held?.facts.get(path), value) && !(held === undefined && isOlder(path, observation, lineage)))
        makers.set(path, observation);
    for (const path of held?.facts.keys() ?? []) if (!now.facts.has(path)) makers.delete(path);
    held = now;
  }
  return held;
}

/** Whether an event that is the first to name an entity only meets a fact: who attaches a policy to a user did not name it. */
function isOlder(path: string, { event, entry }: Observation, { kind }: Lineage): boolean {
  if (isBirth(entry.name, kind)) return false;
  if (path === 'name') return !Object.keys(event.requestParameters ?? {}).some((parameter) => /^new\w*Name$/.test(parameter));
  if (path === 'path') return textParameter(event, 'newPath') === undefined;
  return path === 'unique id' || path === 'serial number';
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
