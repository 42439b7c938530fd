import type { Entities } from '../../account/state.ts';

/** The entities, one of them as `edit` makes it; of none when there is no such key. */
export function edited<T>(entities: Entities<T>, key: string, edit: (entity: T) => T): Entities<T> {
  const held = entities.by.get(key);
  return held === undefined ? entities : { ...entities, by: entities.by.put(key, edit(held)) };
}
