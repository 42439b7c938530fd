import type { Policy } from '../account/entities.ts';
import type { AccountState } from '../account/state.ts';
import { isAwsManaged } from '../kernel/aws-managed-policy.ts';
import type { Proposal } from './action.ts';
import { namedPolicy } from './named-policy.ts';

export type OwnPolicy = { kind: 'policy'; policy: Policy } | Extract<Proposal, { kind: 'refused' }>;

/** The customer-managed policy of an ARN, or the refusal that there is none, or that it is AWS's own, which nobody here can change. */
export function ownPolicy(state: AccountState, partition: string, arn: string): OwnPolicy {
  if (isAwsManaged(arn))
    return {
      kind: 'refused',
      reason: `Policy ${arn} is managed by AWS, and no account can change it.`,
      instead: 'Make a policy of your own of what is needed, attach it, and detach this one: trailward plan --action detach-policy.',
    };
  const named = namedPolicy(state, partition, arn);
  if (named.kind === 'refused') return named;
  return named.policy === undefined
    ? { kind: 'refused', reason: `Nothing is known of policy ${arn}.`, instead: 'Read the account first: trailward collect.' }
    : { kind: 'policy', policy: named.policy };
}
