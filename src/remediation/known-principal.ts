import type { AccountState } from '../account/state.ts';
import type { Proposal, Target } from './action.ts';
import type { Principal } from './held-documents.ts';
import { type PolicyHolder, policyHolder } from './policy-holder.ts';

export type KnownPrincipal = { kind: 'principal'; principal: Principal; holder: PolicyHolder } | Extract<Proposal, { kind: 'refused' }>;

/** The user or role that is aimed at, or the refusal that none is known. */
export function knownPrincipal(state: AccountState, target: Target): KnownPrincipal {
  const found = policyHolder(state, target);
  if (found.kind === 'refused') return found;
  const { holder } = found;
  const key = holder.name.toLowerCase();
  const user = holder.kind === 'user' ? state.users.by.get(key) : undefined;
  if (user !== undefined) return { kind: 'principal', principal: { kind: 'user', entity: user }, holder };
  const role = holder.kind === 'role' ? state.roles.by.get(key) : undefined;
  if (role !== undefined) return { kind: 'principal', principal: { kind: 'role', entity: role }, holder };
  return { kind: 'refused', reason: `${holder.called} is neither a user nor a role.`, instead: 'Name one: user:NAME or role:NAME.' };
}
