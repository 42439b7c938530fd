import type { AccountState } from '../account/state.ts';
import type { Observation } from '../catalogue/observe.ts';

/** One change carried out on a state. */
export interface Step {
  observation: Observation;
  before: AccountState;
  after: AccountState;
  /** Where the state before does not fit what AWS accepted: a gap in the log, or in what was collected. */
  contradictions: readonly string[];
}

/**
 * Folds changes over a state, one step at a time. What did not succeed, and what has no effect on the model, leaves the
 * state as it is. `observations` are in order of time; those at or before `base.at` are part of the base already and are
 * left out.
 */
export function* replay(base: AccountState, observations: Iterable<Observation>): Generator<Step> {
  let before = base;
  for (const observation of observations) {
    const { change, event, entry } = observation;
    if (base.at !== '' && change.time !== '' && change.time <= base.at) continue;
    if (change.outcome !== 'succeeded' || entry.history === undefined) {
      yield { observation, before, after: before, contradictions: [] };
      continue;
    }
    const { state, contradictions } = entry.history.effect(before, event);
    const after = { ...state, at: change.time === '' ? state.at : change.time };
    yield { observation, before, after, contradictions };
    before = after;
  }
}

/** The state after all of `observations`. */
export function replayed(base: AccountState, observations: Iterable<Observation>): AccountState {
  let state = base;
  for (const step of replay(base, observations)) state = step.after;
  return state;
}
