import type { AccountState } from '../account/state.ts';
import { isAwsManaged } from '../kernel/aws-managed-policy.ts';
import type { PolicyHolders } from './policy-holders.ts';

/** ARNs of the policies that are the account's own: those of the state, and those of which it knows only who holds them. */
export function customerPolicies({ policies }: AccountState, { attached, bounded }: PolicyHolders): string[] {
  const arns = new Set([...[...policies.by.entries()].map(([arn]) => arn), ...attached.keys(), ...bounded.keys()]);
  return [...arns].filter((arn) => !isAwsManaged(arn)).sort();
}
