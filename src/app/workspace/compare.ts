import { diffStates, type StateDiff } from '../../account/diff-states.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { statesAt } from './base-state.ts';
import { type ReadText, resolveState, timeMeant } from './resolve-state.ts';

/**
 * What differs between two states, each given as a time (UTC), `now`, or a file with a saved state.
 * @throws TrailwardError `TW_USAGE` when one of them is none of these
 */
export function compare(store: WorkspaceStore, account: string, a: string, b: string, readText: ReadText): StateDiff {
  const [from, to] = [timeMeant(a), timeMeant(b)];
  if (from !== undefined && to !== undefined) return diffStates(...statesAt(store, account, from.at, to.at));
  return diffStates(resolveState(store, account, a, readText), resolveState(store, account, b, readText));
}
