import { entityTables, tableKinds } from '../../account/entity-tables.ts';
import { readExports } from '../../account/import/read-exports.ts';
import { type Unknown, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { EntityKey } from '../../remediation/plan/entity-key.ts';
import { failureReason } from '../collect/ask.ts';
import type { CollectProblem } from '../collect/collect-problem.ts';
import { explainUnknown } from '../collect/explain-unknown.ts';
import type { Fragment } from './entity-reader.ts';
import { entityReaders } from './entity-readers.ts';

/** An entity that was asked for, and what was read of it. */
export interface ReadEntity extends EntityKey {
  fragment: Fragment;
}

/** What reading brought back. */
export interface ReadHaul {
  account: string;
  /** UTC. */
  at: string;
  entities: readonly ReadEntity[];
  problems: readonly CollectProblem[];
}

/**
 * The state that holds the entities that exist, read as collecting reads them. Of everything else it knows nothing: whether
 * there are others is unknown in every table, for want of a permission where that kept one of the kind from being read.
 */
export function assembleReading({ account, at, entities, problems }: ReadHaul): AccountState {
  const told = entities.flatMap(({ fragment }) => (fragment.kind === 'there' ? fragment.told : []));
  const files = told.flatMap(({ exports }) => exports ?? []).map(({ name, answer }) => ({ name, text: JSON.stringify(answer) }));
  const { state } = readExports(files, { readAt: at });
  const edited = told.reduce((held, { edit }) => edit?.(held) ?? held, { ...state, account, at });
  const failed = new Map<string, Unknown>();
  for (const { call, code, denied } of problems) failed.set(call, unknown(failureReason(call, code), denied ? call : undefined));
  for (const { missing } of told) for (const [call, why] of Object.entries(missing ?? {})) failed.set(call, why);
  const asked = new Set(entities.flatMap(({ kind }) => entityReaders[kind]?.calls ?? []).map(({ permission }) => permission));
  return explainUnknown(onlyRead(edited, entities), failed, asked);
}

/** The state without what answers tell by the way. */
function onlyRead(state: AccountState, entities: readonly ReadEntity[]): AccountState {
  const tables = tableKinds.map((kind) => {
    const ofKind = entities.filter((one) => one.kind === kind);
    const there = new Set(ofKind.filter(({ fragment }) => fragment.kind === 'there').map(({ key }) => key));
    const why = ofKind.map(({ fragment }) => fragment).find((fragment) => fragment.kind === 'unknown')?.why;
    const by = table<unknown>([...state[entityTables[kind]].by.entries()].filter(([key]) => there.has(key)));
    return [entityTables[kind], { by, whole: why ?? unknown('only what was asked for was read') }];
  });
  return { ...state, ...Object.fromEntries(tables) };
}
