import type { Group, User } from '../account/entities.ts';
import type { AccountState } from '../account/state.ts';

export interface GroupsOfUser {
  groups: readonly Group[];
  /** Why there may be others, as parts of a sentence; empty when these are all. */
  gaps: readonly string[];
}

/** The groups that a user is in, as far as the state holds them. */
export function groupsOfUser(state: AccountState, user: User): GroupsOfUser {
  const groups: Group[] = [];
  const gaps: string[] = [];
  const all = [...state.groups.by.values()];
  for (const [key, learnt] of Object.entries(user.groups.items)) {
    const group = key.startsWith('name:')
      ? state.groups.by.get(key.slice('name:'.length).toLowerCase())
      : all.find(({ id }) => id.kind === 'known' && id.value === key);
    if (group === undefined) gaps.push(`group ${learnt} is not known`);
    else groups.push(group);
  }
  if (user.groups.whole.kind !== 'known') gaps.push(`the groups of user ${user.name} are not all known`);
  return { groups, gaps };
}
