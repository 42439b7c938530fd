import { type FlatEntity, flattenOne } from '../account/flatten.ts';
import type { AccountState } from '../account/state.ts';
import type { Lineage } from './lineage.ts';

/** The entity of a lineage in a state, under the newest of its names; another that took the name has another unique id. */
export function entityOf(state: AccountState, { kind, keys, id }: Lineage): FlatEntity | undefined {
  for (const key of keys.toReversed()) {
    const entity = flattenOne(state, kind, key);
    const found = entity?.facts.get('unique id');
    if (entity !== undefined && (id === undefined || found === undefined || found === id)) return entity;
  }
  return undefined;
}
