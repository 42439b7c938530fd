import type { AccountState } from '../account/state.ts';
import type { Proposal, Target } from './action.ts';
import type { Principal } from './held-documents.ts';
import { knownPrincipal } from './known-principal.ts';
import type { PolicyHolder } from './policy-holder.ts';

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
  const found = knownPrincipal(state, target);
  if (found.kind === 'refused') return found;
  const { holder, principal } = found;
  const { boundary } = principal.entity;
  if (boundary.kind === 'unknown')
    return {
      kind: 'refused',
      reason: `Which permissions boundary ${holder.called} has is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  return { kind: 'principal', holder, principal, boundary: boundary.kind === 'known' ? boundary.value : undefined };
}
