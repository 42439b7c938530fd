import type { AccountState } from '../../account/state.ts';
import { unloggedChanges } from '../../history/unlogged.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { stateAt } from './base-state.ts';

/**
 * Keeps a collected state in the workspace. Returns a finding for each entity that differs from what the log leads to: a
 * change that no event explains.
 */
export function keepState(store: WorkspaceStore, state: AccountState): Finding[] {
  const since = store.stateTimes(state.account).findLast((time) => time < state.at) ?? '';
  const findings = unloggedChanges(stateAt(store, state.account, state.at), state, since);
  store.saveState(state);
  return findings;
}
