import type { AccountState } from '../../account/state.ts';
import type { Built } from '../../remediation/plan/build-plan.ts';
import { refusals } from '../../remediation/refusals/refusals.ts';
import { touching } from '../../remediation/refusals/touching.ts';
import { exceptedBy } from './excepted-by.ts';
import type { PlanContext } from './plan-context.ts';

/** Why a plan that was just built is refused, by the whole account before and after it; none when it may be. */
export function offencesOf(
  { plan, after }: Pick<Built & { kind: 'plan' }, 'plan' | 'after'>,
  before: AccountState,
  { config, now, caller }: Pick<PlanContext, 'config' | 'now' | 'caller'>,
): ReturnType<typeof refusals> {
  return refusals({
    plan,
    steps: touching(plan),
    before,
    after,
    isPart: false,
    config,
    excepted: exceptedBy(config, now),
    isRollback: false,
    ...(caller === undefined ? {} : { caller }),
  });
}
