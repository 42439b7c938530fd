import type { Plan } from '../../remediation/plan/plan.ts';
import { isCaller } from '../../remediation/refusals/is-caller.ts';
import type { Caller } from '../ports/world.ts';

/** Why the credentials that are there now are not those that a plan is to be applied by, as a sentence; undefined when they are. */
export function callerNow(plan: Pick<Plan, 'account' | 'partition' | 'caller'>, { account, arn }: Caller): string | undefined {
  if (account !== plan.account)
    return `The plan is for account ${plan.account}, and the credentials are for ${account}. Name the right profile with --profile.`;
  const partition = arn.split(':')[1] ?? '';
  if (partition !== plan.partition) return `The plan is for the partition ${plan.partition}, and the credentials are for ${partition}.`;
  return plan.caller === undefined || isCaller(plan.caller, arn)
    ? undefined
    : `The plan is to be applied by ${plan.caller}, and the credentials are those of ${arn}.`;
}
