import type { AccountState } from '../../../src/account/state.ts';
import type { Plan } from '../../../src/remediation/plan/plan.ts';
import type { StepsCase } from './every-case.ts';
import { planCase, stepNames } from './plan-case.ts';

/**
 * The plan of a case by one of the states, the first by which it has the steps that the case says: as it was collected,
 * or as the case has it, of which something may be unknown that collecting knows.
 * @param now UTC
 * @throws Error with what came of each
 */
export function casePlan(one: StepsCase, states: readonly AccountState[], now?: string): Plan {
  const tried = states.map((state) => planCase(one, state, now === undefined ? {} : { now }));
  for (const planned of tried)
    if (planned.kind === 'plan' && String(stepNames(planned.plan)) === String(one.one.steps)) return planned.plan;
  throw new Error(
    `Not the steps ${one.one.steps}: ${JSON.stringify(tried.map((planned) => (planned.kind === 'plan' ? stepNames(planned.plan) : planned)))}`,
  );
}
