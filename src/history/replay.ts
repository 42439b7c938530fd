import type { AccountState } from '../account/state.ts';
import type { Effected } from '../catalogue/effect.ts';
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
    if (isPartOf(base, observation)) continue;
    const { change } = observation;
    const effected = carriedOut(before, observation);
    if (effected === undefined) {
      yield { observation, before, after: before, contradictions: [] };
      continue;
    }
    const { state, contradictions } = effected;
    const after = { ...state, at: change.time === '' ? state.at : change.time };
    yield { observation, before, after, contradictions };
    before = after;
  }
}

/** The state after all of `observations`. */
export function replayed(base: AccountState, observations: Iterable<Observation>): AccountState {
  let [state, at] = [base, base.at];
  for (const observation of observations) {
    const effected = isPartOf(base, observation) ? undefined : carriedOut(state, observation);
    if (effected === undefined) continue;
    state = effected.state;
    if (observation.change.time !== '') at = observation.change.time;
  }
  // No effect reads the time, so that it need not be written at every step.
  return state.at === at ? state : { ...state, at };
}

function isPartOf(base: AccountState, { change }: Observation): boolean {
  return base.at !== '' && change.time !== '' && change.time <= base.at;
}

function carriedOut(before: AccountState, { change, event, entry }: Observation): Effected | undefined {
  return change.outcome === 'succeeded' ? entry.history?.effect(before, event) : undefined;
}
