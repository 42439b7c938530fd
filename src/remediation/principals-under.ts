import type { AccountState } from '../account/state.ts';
import { withoutMembers } from '../catalogue/effects/membership-keys.ts';
import type { Principal } from './held-documents.ts';
import type { PolicyHolder } from './policy-holder.ts';

/** The users and roles to which the policies of a user, group or role apply: itself, or the members of the group. */
export function principalsUnder(state: AccountState, { kind, name }: Pick<PolicyHolder, 'kind' | 'name'>): Principal[] {
  const names = kind === 'group' ? withoutMembers(state, name).members : [name];
  return names.flatMap((one): Principal[] => {
    if (kind === 'role') {
      const entity = state.roles.by.get(one.toLowerCase());
      return entity === undefined ? [] : [{ kind: 'role', entity }];
    }
    const entity = state.users.by.get(one.toLowerCase());
    return entity === undefined ? [] : [{ kind: 'user', entity }];
  });
}
