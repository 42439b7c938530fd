import type { Policy } from '../account/entities.ts';
import type { AccountState } from '../account/state.ts';
import { isAwsManaged } from '../kernel/aws-managed-policy.ts';
import type { Proposal } from './action.ts';

export type NamedPolicy =
  /** `policy` is left out for one of AWS's own that nothing in the account uses, which no state holds. */
  { kind: 'policy'; arn: string; name: string; policy?: Policy } | Extract<Proposal, { kind: 'refused' }>;

/** The managed policy of an ARN: one of this account that the state holds, or one of AWS's own. */
export function namedPolicy(state: AccountState, partition: string, arn: string): NamedPolicy {
  const parts = /^arn:([a-z-]+):iam::(aws|\d{12}):policy\/(?:[\u0021-\u007e]*\/)?([\w+=,.@-]{1,128})$/.exec(arn);
  const [, where, account, name = ''] = parts ?? [];
  if (parts === null || where !== partition)
    return {
      kind: 'refused',
      reason: `${arn} is no ARN of a managed policy in the partition ${partition}.`,
      instead: 'Give the ARN as the account has it.',
    };
  if (account !== 'aws' && state.account !== '' && account !== state.account)
    return {
      kind: 'refused',
      reason: `Policy ${arn} belongs to another account.`,
      instead: 'Policies of another account can be attached to nothing here.',
    };
  const policy = state.policies.by.get(arn);
  if (policy !== undefined || isAwsManaged(arn)) return { kind: 'policy', arn, name, ...(policy === undefined ? {} : { policy }) };
  return state.policies.whole.kind === 'known'
    ? {
        kind: 'refused',
        reason: `There is no policy ${arn}.`,
        instead: 'Look at trailward show, or read the account again: trailward collect.',
      }
    : { kind: 'refused', reason: `Whether there is a policy ${arn} is not known.`, instead: 'Read the account first: trailward collect.' };
}
