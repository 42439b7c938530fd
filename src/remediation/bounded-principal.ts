import type { AccountState } from '../account/state.ts';
import type { Proposal, Target } from './action.ts';
import type { Principal } from './held-documents.ts';
import { type PolicyHolder, policyHolder } from './policy-holder.ts';

export type BoundedPrincipal =
  | {
      kind: 'principal';
      holder: PolicyHolder;
      principal: Principal;
      /** ARN of the boundary; undefined where there is none. */
      boundary: string | undefined;
    }
  | Extract<Proposal, { kind: 'refused' }>;

/** The user or role that is meant and the permissions boundary that it has, or the refusal that it is not known. */
export function boundedPrincipal(state: AccountState, target: Target): BoundedPrincipal {
  const found = policyHolder(state, target);
  if (found.kind === 'refused') return found;
  const { holder } = found;
  const { entity, kind, called } = holder;
  if (kind === 'group' || !('boundary' in entity))
    return { kind: 'refused', reason: `${called} can have no permissions boundary.`, instead: 'Name a user or role.' };
  if (entity.boundary.kind === 'unknown')
    return {
      kind: 'refused',
      reason: `Which permissions boundary ${called} has is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  const principal: Principal = 'trust' in entity ? { kind: 'role', entity } : { kind: 'user', entity };
  return { kind: 'principal', holder, principal, boundary: entity.boundary.kind === 'known' ? entity.boundary.value : undefined };
}
