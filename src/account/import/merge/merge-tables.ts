import { entityTables } from '../../entity-tables.ts';
import { knownValue, type Part } from '../../part.ts';
import type { AccountState, Entities } from '../../state.ts';
import { table } from '../../table.ts';
import { importProblem, type Report } from '../import-problem.ts';
import type { EntityOf, TableName, Telling } from '../telling.ts';
import { filesOf, fresher, type Origin, type Told } from '../told.ts';
import { unreadState } from '../unread-state.ts';
import { entityMerges } from './entity-merges.ts';
import { inList, type Merge } from './merge.ts';
import { type Keyed, mergeKeyed } from './merge-keyed.ts';

/** What one telling says of one table, as the state keys it. */
export type Listed<T> = Told<Keyed<T>>;

const words = Object.fromEntries(Object.entries(entityTables).map(([kind, name]) => [name, kind.replace('-', ' ')]));

/** Key of an entity in its table: names without regard to case, ARNs and serial numbers as they are. */
export function keyOf(entity: object): string {
  if ('arn' in entity) return String(entity.arn);
  if ('serial' in entity) return String(entity.serial);
  return 'name' in entity ? String(entity.name).toLowerCase() : '';
}

/** All entities of one kind that the tellings know. */
export function mergeTable<N extends TableName>(name: N, tellings: readonly Telling[], report: Report): Entities<EntityOf<N>> {
  const none = unreadState('', '')[name].whole;
  const lists: Told<Keyed<EntityOf<N>>>[] = tellings
    .filter(({ tables, whole }) => tables[name].length > 0 || whole[name] !== undefined)
    .map(({ tables, whole, origin }) => ({ value: { entries: tables[name].map((one) => [keyOf(one), one]), whole: whole[name] ?? none }, origin }));
  if (lists.length === 0) return { by: table(), whole: none };
  const { entries, whole } = mergeKeyed(lists, incarnation(entityMerges[name]), (key) => `${words[name]} ${key}`, report);
  return { by: table(entries), whole };
}
