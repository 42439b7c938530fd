import { emptyState } from '../../account/empty-state.ts';
import type { AccountState } from '../../account/state.ts';
import { observe } from '../../catalogue/observe.ts';
import { replayed } from '../../history/replay.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';

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

/** The state of an account at a time, UTC and inclusive; now unless given. What no log or collection tells is unknown. */
export function stateAt(store: WorkspaceStore, account: string, at?: string): AccountState {
  const base = baseState(store, account, at);
  const query = { account, ...(base.at === '' ? {} : { since: base.at }) };
  const state = replayed(base, observations(store, query, at));
  return at === undefined ? state : { ...state, at };
}

function* observations(store: WorkspaceStore, query: { account: string; since?: string }, at: string | undefined) {
  for (const { change, event } of store.changes(query)) {
    if (at !== undefined && change.time > at) return;
    yield observe(event);
  }
}
