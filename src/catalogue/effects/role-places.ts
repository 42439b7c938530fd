import type { InstanceProfile, Role } from '../../account/entities.ts';
import { absent, knownValue, type Read } from '../../account/part.ts';
import { reverseIndex } from '../../account/reverse-index.ts';
import type { AccountState } from '../../account/state.ts';
import { onEntity } from './edits.ts';

/** Names of the instance profiles that hold a role. */
export function profilesWith(state: AccountState, role: string): string[] {
  const profiles = state.instanceProfiles.by;
  return profilesBy(profiles, 'role', role.toLowerCase()).map((key) => profiles.get(key)?.name ?? key);
}

const profilesBy = reverseIndex<InstanceProfile, 'role'>({
  role: {
    of: (profile) => profile.role,
    things: (profile) => {
      const role = knownValue(profile.role);
      return role === undefined ? [] : [role.toLowerCase()];
    },
  },
});

/** The state in which no instance profile holds a role. */
export function outOfProfiles(before: AccountState, role: string, read: Read): AccountState {
  const empty = (state: AccountState, name: string) =>
    onEntity(state, 'instanceProfiles', name, (profile) => ({ ...profile, role: absent(read) })).state;
  return profilesWith(before, role).reduce(empty, before);
}

/** Whether the role belongs to one AWS service, which alone decides what it may do and who may assume it. */
export function isServiceLinked(role: Role | undefined): boolean {
  return hasPath(role, '/aws-service-role/');
}

/** Whether IAM Identity Center made the role for a permission set. */
export function isOfIdentityCenter(role: Role | undefined): boolean {
  return hasPath(role, '/aws-reserved/');
}

function hasPath(role: Role | undefined, beginning: string): boolean {
  return role !== undefined && knownValue(role.path)?.startsWith(beginning) === true;
}
