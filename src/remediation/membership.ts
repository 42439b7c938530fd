import type { Group, User } from '../account/entities.ts';
import type { AccountState } from '../account/state.ts';
import { membershipKeys } from '../catalogue/effects/membership-keys.ts';
import type { Proposal, Target } from './action.ts';
import { policyHolder } from './policy-holder.ts';

export type Membership =
  | {
      kind: 'membership';
      user: User;
      group: Group;
      /** Undefined where it is not known. */
      isMember: boolean | undefined;
    }
  | Extract<Proposal, { kind: 'refused' }>;

/** A user and a group, and whether the one is a member of the other. */
export function membership(state: AccountState, user: Target, group: string): Membership {
  const found = policyHolder(state, user);
  if (found.kind === 'refused') return found;
  const other = policyHolder(state, { kind: 'group', name: group });
  if (other.kind === 'refused') return other;
  const [member, into] = [found.holder.entity, other.holder.entity];
  if (!('groups' in member) || 'tags' in into)
    return { kind: 'refused', reason: `${found.holder.called} can be in no group.`, instead: 'Name a user.' };
  const isMember =
    membershipKeys(state, member.groups, group).length > 0
      ? true
      : member.groups.whole.kind === 'known' && into.id.kind === 'known'
        ? false
        : undefined;
  return { kind: 'membership', user: member, group: into, isMember };
}
