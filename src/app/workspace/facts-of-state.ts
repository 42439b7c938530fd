import { type FlatEntity, flatten } from '../../account/flatten.ts';
import type { AccountState } from '../../account/state.ts';

/** Every entity of a state as facts, in the order in which people read them. */
export function factsOfState(state: AccountState): FlatEntity[] {
  return flatten(state);
}
