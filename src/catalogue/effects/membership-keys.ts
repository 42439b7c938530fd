import type { User } from '../../account/entities.ts';
import { memberAt, withMember, withoutMember } from '../../account/members.ts';
import { knownValue, unknown } from '../../account/part.ts';
import { reverseIndex } from '../../account/reverse-index.ts';
import type { AccountState } from '../../account/state.ts';
import { entityIn } from './edits.ts';

/**
 * Keys of the memberships that mean the group called `name`: its id, or `name:<group>` of a membership that was learnt
 * while the id was unknown. Where the state does not know the id of the group, an id counts whose name was this one when
 * it was learnt, unless the state knows it for another group.
 */
export function membershipKeys(state: AccountState, groups: User['groups'], name: string): string[] {
  const entity = entityIn(state, 'groups', name);
  const id = entity === undefined ? undefined : knownValue(entity.id);
  return Object.entries(groups.items)
    .filter(([key, learnt]) => {
      if (key.startsWith('name:')) return same(key.slice('name:'.length), name);
      if (id !== undefined) return key === id;
      return same(learnt, name) && ![...state.groups.by.values()].some((group) => knownValue(group.id) === key);
    })
    .map(([key]) => key);
}

/** The state in which no user is a member of the group any more, and the names of those that were. */
export function withoutMembers(before: AccountState, group: string): { state: AccountState; members: string[] } {
  const members: string[] = [];
  const state = onMembers(before, group, (user, keys) => {
    members.push(user.name);
    return keys.reduce(withoutMember, user.groups);
  });
  return { state, members };
}

/** The state in which memberships that go by the name of a group go by its new name; those that go by id stay. */
export function withMembersRenamed(before: AccountState, group: string, newName: string): AccountState {
  const entity = entityIn(before, 'groups', group);
  const id = entity === undefined ? undefined : knownValue(entity.id);
  return onMembers(before, group, (user, keys) =>
    keys.reduce((groups, key) => {
      if (key.startsWith('name:')) return withMember(withoutMember(groups, key), `name:${newName}`, newName);
      return id === undefined && memberAt(groups, key) !== undefined ? withMember(groups, key, newName) : groups;
    }, user.groups),
  );
}

function onMembers(before: AccountState, group: string, edit: (user: User, keys: string[]) => User['groups']): AccountState {
  let by = before.users.by;
  for (const name of likelyMembers(before, group)) {
    const user = before.users.by.get(name);
    const keys = user === undefined ? [] : membershipKeys(before, user.groups, group);
    const groups = user === undefined || keys.length === 0 ? user?.groups : edit(user, keys);
    if (user !== undefined && groups !== undefined && groups !== user.groups) by = by.put(name, { ...user, groups });
  }
  return by === before.users.by ? before : { ...before, users: { ...before.users, by } };
}

/** Keys of the users among which all members of a group are. */
function likelyMembers(state: AccountState, group: string): string[] {
  const id = knownValue(entityIn(state, 'groups', group)?.id ?? nothing);
  const named = usersIn(state.users.by, 'groups', `name:${group.toLowerCase()}`);
  return id === undefined ? [...named] : [...new Set([...named, ...usersIn(state.users.by, 'groups', id)])].sort();
}

const nothing = unknown('the group is not in the state');

/** Users by the keys of their memberships, and by the names that these were learnt with. */
const usersIn = reverseIndex<User, 'groups'>({
  groups: {
    of: (user) => user.groups,
    things: ({ groups }) =>
      Object.entries(groups.items).flatMap(([key, learnt]) =>
        key.startsWith('name:') ? [key.toLowerCase()] : [key, `name:${learnt.toLowerCase()}`],
      ),
  },
});

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
