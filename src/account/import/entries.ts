import { asObject, asString, type Json, type JsonObject } from '../../kernel/json.ts';
import { known, unknown } from '../part.ts';
import type { TableName, Telling } from './telling.ts';

/** An entity in a list, with what names it. */
export interface Entry {
  name: string;
  entity: JsonObject;
}

/**
 * The entities in a list of an answer, which is taken to list all that there are unless it says that pages follow: an
 * answer does not show whether the call asked for some only, such as those below a path.
 * @param nameField the field that holds what names an entity
 */
export function listed(list: Json | undefined, nameField: string, table: TableName, into: Telling): Entry[] {
  if (!Array.isArray(list)) return [];
  const found = entriesOf(list, nameField);
  if (found.length < list.length) {
    into.problem('unreadable', `${list.length - found.length} of ${list.length} entries have no ${nameField}.`);
    into.whole[table] = unknown('an export holds an entry that cannot be read');
  } else if (!into.truncated) into.whole[table] = known(true, into.read);
  return found;
}

/** The objects of a list that have what names them. */
export function entriesOf(list: readonly Json[], nameField: string): Entry[] {
  return list.flatMap((item) => {
    const entity = asObject(item);
    const name = asString(entity?.[nameField]);
    return entity === undefined || name === undefined ? [] : [{ name, entity }];
  });
}
