import type { Entities } from '../../account/state.ts';
import { table } from '../../account/table.ts';

/** The entities, each as `edit` makes it. */
export function editEach<T>(entities: Entities<T>, edit: (entity: T, key: string) => T): Entities<T> {
  const edited = [...entities.by.entries()].map(([key, entity]): [string, T] => [key, edit(entity, key)]);
  return { ...entities, by: table(edited) };
}
