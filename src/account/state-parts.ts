import { isJsonObject } from '../kernel/json.ts';
import { emptyState } from './empty-state.ts';
import { entityChecks } from './entity-checks.ts';
import { entityTables, type TableKind, tableKinds } from './entity-tables.ts';
import { headerCheck, type StateHeader } from './header-check.ts';
import type { AccountState } from './state.ts';
import { table } from './table.ts';

/** One entity of a state, by what names it. */
export interface EntityPart {
  kind: string;
  key: string;
  value: unknown;
}

/** A state taken apart: what is there once, and each entity for itself. */
export interface StateParts {
  header: StateHeader;
  entities: Iterable<EntityPart>;
}

/** A state that was read, or what is wrong with it, each with its place. */
export type ReadState = { kind: 'state'; state: AccountState } | { kind: 'problems'; problems: string[] };

/** Most problems that are told of one document. */
const most = 20;

/** Takes a state apart, so that one entity can be kept and read without the others. */
export function stateParts(state: AccountState): StateParts {
  const tables = tableKinds.map((kind) => [entityTables[kind], { whole: state[entityTables[kind]].whole }]);
  return { header: { ...state, ...Object.fromEntries(tables) }, entities: entitiesOf(state) };
}

function* entitiesOf(state: AccountState): Iterable<EntityPart> {
  for (const kind of tableKinds) {
    for (const [key, value] of state[entityTables[kind]].by.entries()) yield { kind, key, value };
  }
}

/** Puts a state together from parts that may be anything. Refuses those of a later schema. */
export function stateFromParts(header: unknown, entities: Iterable<EntityPart>): ReadState {
  const refusal = refused(header);
  if (refusal !== undefined) return { kind: 'problems', problems: [refusal] };
  const problems = headerCheck(header, 'state').slice(0, most);
  const rows = new Map<string, [string, unknown][]>(tableKinds.map((kind) => [kind, []]));
  for (const { kind, key, value } of entities) {
    if (problems.length >= most) break;
    const place = `state.${isTableKind(kind) ? entityTables[kind] : kind}.by[${JSON.stringify(key)}]`;
    const found = isTableKind(kind) ? entityChecks[kind](value, place) : [`${place} is of no kind that is known`];
    problems.push(...found.slice(0, most - problems.length));
    rows.get(kind)?.push([key, value]);
  }
  if (problems.length > 0) return { kind: 'problems', problems };
  const checked = header as StateHeader;
  const tables = tableKinds.map((kind) => [entityTables[kind], { by: table(rows.get(kind)), whole: checked[entityTables[kind]].whole }]);
  return { kind: 'state', state: { ...emptyState(checked.account), ...checked, ...Object.fromEntries(tables) } };
}

function isTableKind(kind: string): kind is TableKind {
  return Object.hasOwn(entityTables, kind);
}

function refused(header: unknown): string | undefined {
  if (!isJsonObject(header)) return 'state is not an object';
  const version = header['schemaVersion'];
  if (version === 1) return undefined;
  return typeof version === 'number' && version > 1
    ? `state.schemaVersion is ${version}, which a newer version of Trailward wrote; this one knows 1`
    : 'state.schemaVersion is not 1';
}
