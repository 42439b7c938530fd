import type { Json } from '../kernel/json.ts';
import { type FlatEntity, flattenDiffering, knowsEvery } from './flatten.ts';
import type { AccountState } from './state.ts';

/** What is different about one entity between two states. */
export interface EntityDiff {
  kind: string;
  name: string;
  identity: string;
  change: 'added' | 'removed' | 'changed';
  facts: FactDiff[];
}

/** `before` is absent for a fact that is new, `after` for one that is gone. */
export interface FactDiff {
  path: string;
  before?: Json;
  after?: Json;
}

/** The states to compare, and which facts they do not both know. */
export interface StateDiff {
  entities: EntityDiff[];
  /** `<kind> <name>: <path>` of what one side does not know, so that it cannot be compared. */
  unknown: string[];
}

/**
 * What differs between two states of an account, fact by fact, policy documents by statement. Entities are matched by
 * their unique id, so a rename is a changed name and a re-created entity is another. What one side does not know is
 * never a difference.
 */
export function diffStates(before: AccountState, after: AccountState): StateDiff {
  const [ofBefore, ofAfter] = flattenDiffering(before, after);
  const [a, b] = [byIdentity(ofBefore), byIdentity(ofAfter)];
  const [aByKey, bByKey] = [byKey(a), byKey(b)];
  const found: EntityDiff[] = [];
  const unknown = new Set<string>();
  for (const [identity, entity] of a) {
    const other = b.get(identity) ?? met(bByKey, entity);
    if (other === undefined) {
      if (knowsEvery(after, entity.kind) && entity.mayBeGone !== true)
        found.push({ kind: entity.kind, name: entity.name, identity, change: 'removed', facts: only(entity, 'before') });
      else unknown.add(`${entity.kind} ${entity.name}`);
      continue;
    }
    const facts = compare(entity, other, (path) => unknown.add(`${entity.kind} ${entity.name}: ${path}`));
    if (facts.length > 0) found.push({ kind: entity.kind, name: other.name, identity: other.identity, change: 'changed', facts });
  }
  for (const [identity, entity] of b) {
    if (a.has(identity) || met(aByKey, entity) !== undefined) continue;
    if (knowsEvery(before, entity.kind))
      found.push({ kind: entity.kind, name: entity.name, identity, change: 'added', facts: only(entity, 'after') });
    else unknown.add(`${entity.kind} ${entity.name}`);
  }
  return { entities: found, unknown: [...unknown].sort() };
}

function byIdentity(entities: readonly FlatEntity[]): Map<string, FlatEntity> {
  return new Map(entities.map((entity) => [entity.identity, entity]));
}

function byKey(entities: ReadonlyMap<string, FlatEntity>): Map<string, FlatEntity> {
  return new Map([...entities.values()].map((entity) => [`${entity.kind} ${entity.key}`, entity]));
}

/** The same entity where one side does not know its unique id: by kind and key, and never when both ids are known. */
function met(others: ReadonlyMap<string, FlatEntity>, entity: FlatEntity): FlatEntity | undefined {
  const idUnknown = (flat: FlatEntity) => flat.identity === `${flat.kind} ${flat.key}`;
  const other = others.get(`${entity.kind} ${entity.key}`);
  return other !== undefined && (idUnknown(other) || idUnknown(entity)) ? other : undefined;
}

/** What differs between two flat entities, of which one may not exist, and what one side does not know. */
export function diffFlat(before: FlatEntity | undefined, after: FlatEntity | undefined): { facts: FactDiff[]; unknown: string[] } {
  const unknown: string[] = [];
  const facts = compare(before ?? nothing, after ?? nothing, (path) => void unknown.push(path));
  return { facts, unknown };
}

const nothing: FlatEntity = { kind: '', identity: '', key: '', name: '', facts: new Map(), unknown: [] };

function compare(a: FlatEntity, b: FlatEntity, cannotTell: (path: string) => void): FactDiff[] {
  const found: FactDiff[] = [];
  for (const path of new Set([...a.facts.keys(), ...b.facts.keys()])) {
    const [before, after] = [a.facts.get(path), b.facts.get(path)];
    if (before === after || JSON.stringify(before) === JSON.stringify(after)) continue;
    if ((before === undefined && isUnknown(a, path)) || (after === undefined && isUnknown(b, path))) cannotTell(path);
    else found.push({ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) });
  }
  return found.sort((x, y) => (x.path < y.path ? -1 : 1));
}

function isUnknown(entity: FlatEntity, path: string): boolean {
  return entity.unknown.some((prefix) => path === prefix || path.startsWith(`${prefix} `));
}

function only(entity: FlatEntity, side: 'before' | 'after'): FactDiff[] {
  return [...entity.facts].map(([path, value]) => ({ path, [side]: value }));
}
