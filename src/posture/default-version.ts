import { memberAt } from '../account/members.ts';
import { type Part, unknown } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import { lackOf } from './lack-of.ts';

/** The version of a managed policy that is in force: its id, and its document where that is known. */
export function defaultVersion({ policies }: AccountState, arn: string): { id?: string; document: Part<string> } {
  const policy = policies.by.get(arn);
  if (policy === undefined) return { document: lackOf(policies) ?? unknown('the policy was not among those read', 'iam:GetPolicyVersion') };
  if (policy.defaultVersion.kind === 'unknown') return { document: policy.defaultVersion };
  if (policy.defaultVersion.kind === 'absent') return { document: unknown('no version of it is told to be the default') };
  const id = policy.defaultVersion.value;
  const version = memberAt(policy.versions, id);
  const unread = lackOf(policy.versions) ?? unknown(`its version ${id} was not among those read`, 'iam:GetPolicyVersion');
  return { id, document: version?.document ?? unread };
}
