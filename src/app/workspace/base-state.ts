import { emptyState } from '../../account/empty-state.ts';
import type { AccountState } from '../../account/state.ts';
import { keptObservation } from '../../catalogue/kept-observation.ts';
import { replayed } from '../../history/replay.ts';
import type { ChangeQuery, WorkspaceStore } from '../ports/workspace-store.ts';

/** The newest collected state at or before `at`, or one of which nothing is known; with `only`, just these entities. */
export function baseState(store: WorkspaceStore, account: string, at: string | undefined, only?: readonly string[]): AccountState {
  const time = store.stateTimes(account).findLast((candidate) => at === undefined || candidate <= at);
  return (time === undefined ? undefined : store.state(account, time, only)) ?? emptyState(account);
}

/** The newest collected state that a change at `time` cannot be part of yet, or one of which nothing is known. */
export function baseBefore(store: WorkspaceStore, account: string, time: string, only: readonly string[]): AccountState {
  const before = store.stateTimes(account).findLast((candidate) => candidate < time);
  return (before === undefined ? undefined : store.state(account, before, only)) ?? emptyState(account);
}

/**
 * The state of an account at a time, UTC and inclusive; now unless given. What no log or collection tells is unknown.
 * `earlier` is what this gave for an earlier time, so that the history before it need not be replayed again.
 */
export function stateAt(store: WorkspaceStore, account: string, at?: string, earlier?: AccountState): AccountState {
  const collected = store.stateTimes(account).findLast((time) => at === undefined || time <= at) ?? '';
  const goesOn = earlier !== undefined && earlier.at !== '' && collected <= earlier.at && (at === undefined || earlier.at <= at);
  const base = goesOn ? earlier : baseState(store, account, at);
  const query = { account, ...(base.at === '' ? {} : { since: base.at }), ...(at === undefined ? {} : { until: at }) };
  const state = replayed(base, observations(store, query));
  return at === undefined ? state : { ...state, at };
}

/** The states at two times, of which the later goes on from the earlier. */
export function statesAt(store: WorkspaceStore, account: string, a?: string, b?: string): [AccountState, AccountState] {
  if (a === undefined || (b !== undefined && b < a)) {
    const second = stateAt(store, account, b);
    return [stateAt(store, account, a, b === undefined ? undefined : second), second];
  }
  const first = stateAt(store, account, a);
  return [first, stateAt(store, account, b, first)];
}

function* observations(store: WorkspaceStore, query: ChangeQuery) {
  for (const stored of store.changes(query)) yield keptObservation(stored);
}
