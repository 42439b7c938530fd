import type { Unknown } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import { groupFinder } from './group-finder.ts';
import { lackOf } from './lack-of.ts';

/** Names of the users in each group, by the name of the group in lower case, and why there may be others. */
export interface GroupMembers {
  of: ReadonlyMap<string, readonly string[]>;
  others: readonly Unknown[];
}

/** Finds who is in which group; the users tell, and a membership whose group cannot be found may be in any. */
export function groupMembers(state: AccountState): GroupMembers {
  const findGroup = groupFinder(state);
  const of = new Map<string, string[]>();
  const lack = lackOf(state.users);
  const others = new Map<string, Unknown>(lack === undefined ? [] : [['users', lack]]);
  for (const { name, groups } of state.users.by.values()) {
    const unread = lackOf(groups);
    if (unread !== undefined) others.set(`${unread.permission} ${unread.reason}`, unread);
    for (const [key, learnt] of Object.entries(groups.items)) {
      const found = findGroup(key, learnt);
      if (found.kind === 'unknown') others.set(`${found.permission} ${found.reason}`, found);
      else add(of, found.group.name.toLowerCase(), name);
    }
  }
  return { of, others: [...others.values()] };
}

function add(members: Map<string, string[]>, group: string, user: string): void {
  const known = members.get(group);
  if (known === undefined) members.set(group, [user]);
  else known.push(user);
}
