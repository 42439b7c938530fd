import { entityTables } from '../../entity-tables.ts';
import type { Entities } from '../../state.ts';
import { table } from '../../table.ts';
import { importProblem, type Report } from '../import-problem.ts';
import { inList } from '../in-list.ts';
import type { EntityOf, TableName, Telling } from '../telling.ts';
import { filesOf, fresher, freshest, type Told } from '../told.ts';
import { unreadState } from '../unread-state.ts';
import { entityMerges } from './entity-merges.ts';
import type { Merge } from './merge.ts';
import { type Keyed, mergeKeyed } from './merge-keyed.ts';

const words: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(entityTables).map(([kind, name]) => [name, kind.replace('-', ' ')]),
);

/** Key of an entity in its table: names without regard to case, ARNs and serial numbers as they are. */
function keyOf(entity: object): string {
  if ('arn' in entity) return String(entity.arn);
  if ('serial' in entity) return String(entity.serial);
  return 'name' in entity ? String(entity.name).toLowerCase() : '';
}

/** All entities of one table that the tellings know. */
export function mergeTables<N extends TableName>(name: N, tellings: readonly Telling[], report: Report): Entities<EntityOf[N]> {
  const none = unreadState('', '')[name].whole;
  const lists: Told<Keyed<EntityOf[N]>>[] = tellings
    .filter(({ tables, whole }) => tables[name].length > 0 || whole[name] !== undefined)
    .map(({ tables, whole, origin }) => {
      const entries = tables[name].map((one) => [keyOf(one), one] as const);
      return { value: { entries, whole: whole[name] ?? none }, origin };
    });
  if (lists.length === 0) return { by: table(), whole: none };
  const place = (key: string) => `${words[name]} ${key}`;
  const { entries, whole } = mergeKeyed(lists, oneOf(entityMerges[name]), place, report, 'always');
  return { by: table(entries), whole };
}

/** What is told of one name may be of two entities, when the first was deleted and the name given again: the newer one is there. */
function oneOf<T extends object>(merge: Merge<T>): Merge<T> {
  return (told, place, report) => {
    const [newest] = freshest(told.filter(({ value }) => uniqueId(value) !== undefined));
    const id = newest === undefined ? undefined : uniqueId(newest.value);
    const former = told.filter(
      ({ value, origin }) =>
        newest !== undefined && fresher(newest.origin, origin) > 0 && uniqueId(value) !== undefined && uniqueId(value) !== id,
    );
    if (newest === undefined || former.length === 0) return merge(told, place, report);
    const reason = `The ${place} of ${inList(filesOf(former))} is another than that of ${inList(filesOf([newest]))}, which has its name now: it is left out.`;
    report(importProblem('outdated', filesOf([...former, newest]), reason));
    return merge(
      told.filter((each) => !former.includes(each)),
      place,
      report,
    );
  };
}

function uniqueId(entity: object): unknown {
  const id: unknown = 'id' in entity ? entity.id : undefined;
  return typeof id === 'object' && id !== null && 'value' in id ? id.value : undefined;
}
