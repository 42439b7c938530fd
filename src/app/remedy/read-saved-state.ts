import type { AccountState } from '../../account/state.ts';
import { readAccountExports } from '../read-account-exports.ts';

/** A state as `trailward collect --output` writes it, parsed. */
export function readSavedState(saved: unknown): AccountState {
  return readAccountExports([{ name: 'saved state', text: JSON.stringify(saved) }], '').state;
}
