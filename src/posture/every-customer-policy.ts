import type { Policy } from '../account/entities.ts';
import type { AccountState } from '../account/state.ts';
import { isAwsManaged } from '../kernel/aws-managed-policy.ts';
import type { CheckResult, Resource } from './check.ts';
import { everyEntity, orNothing } from './every-entity.ts';

/** Results for every managed policy that is the account's own; those of AWS are left out. */
export function everyCustomerPolicy(
  { policies }: AccountState,
  judge: (policy: Policy, resource: Resource) => CheckResult,
): readonly CheckResult[] {
  const words = { kind: 'policy', plural: 'customer-managed policies' };
  const results = everyEntity(policies, words, (policy) =>
    isAwsManaged(policy.arn) ? [] : [judge(policy, { kind: 'policy', name: policy.arn })],
  );
  return orNothing(results, 'The account has no customer-managed policies.', policies);
}
