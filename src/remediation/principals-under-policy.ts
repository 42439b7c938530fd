import type { AccountState } from '../account/state.ts';
import { holdersOf } from '../catalogue/effects/holders-of.ts';
import type { Principal } from './held-documents.ts';
import { principalsUnder } from './principals-under.ts';

/** The users and roles to which a managed policy applies, attached to them or to a group of theirs. */
export function principalsUnderPolicy(state: AccountState, arn: string): Principal[] {
  const holders = holdersOf.policy;
  const direct = [
    ...holders.users(state, arn).map((name) => ({ kind: 'user' as const, name })),
    ...holders.groups(state, arn).map((name) => ({ kind: 'group' as const, name })),
    ...holders.roles(state, arn).map((name) => ({ kind: 'role' as const, name })),
  ];
  const all = direct.flatMap((holder) => principalsUnder(state, holder));
  return [...new Map(all.map((principal) => [`${principal.kind}/${principal.entity.name.toLowerCase()}`, principal])).values()];
}
