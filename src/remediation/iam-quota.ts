import { knownValue } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';

/**
 * What AWS gives an account unless it asked for more; sizes in characters without white space, and of inline policies for
 * all of one entity together.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const defaults = {
  UserPolicySizeQuota: 2_048,
  GroupPolicySizeQuota: 5_120,
  RolePolicySizeQuota: 10_240,
  PolicySizeQuota: 6_144,
  AssumeRolePolicySizeQuota: 2_048,
  VersionsPerPolicyQuota: 5,
  AttachedPoliciesPerUserQuota: 10,
  AttachedPoliciesPerGroupQuota: 10,
  AttachedPoliciesPerRoleQuota: 10,
  GroupsPerUserQuota: 10,
};

/** A quota of IAM as GetAccountSummary tells it for this account, else AWS's default. */
export function iamQuota(state: AccountState, name: keyof typeof defaults): number {
  const summary = knownValue(state.summary);
  return (summary !== undefined && Object.hasOwn(summary, name) ? summary[name] : undefined) ?? defaults[name];
}
