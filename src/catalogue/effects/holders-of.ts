import type { Attachments, Group, Role, User } from '../../account/entities.ts';
import { knownValue, type Part } from '../../account/part.ts';
import { type IndexedPart, reverseIndex } from '../../account/reverse-index.ts';
import type { AccountState } from '../../account/state.ts';

const attached: IndexedPart<{ attached: Attachments }> = {
  of: (entity) => entity.attached,
  things: (entity) => Object.keys(entity.attached.items),
};

const boundary: IndexedPart<{ boundary: Part<string> }> = {
  of: (entity) => entity.boundary,
  things: (entity) => {
    const arn = knownValue(entity.boundary);
    return arn === undefined ? [] : [arn];
  },
};

const devices: IndexedPart<User> = { of: (user) => user.mfaDevices, things: (user) => Object.keys(user.mfaDevices.items) };

const users = reverseIndex<User, 'attached' | 'boundary' | 'devices'>({ attached, boundary, devices });
const groups = reverseIndex<Group, 'attached'>({ attached });
const roles = reverseIndex<Role, 'attached' | 'boundary'>({ attached, boundary });

/** Keys of the users, groups and roles that have something in a state, found without going through all of them. */
export const holdersOf = {
  /** To which a policy is attached. */
  policy: {
    users: (state: AccountState, arn: string) => users(state.users.by, 'attached', arn),
    groups: (state: AccountState, arn: string) => groups(state.groups.by, 'attached', arn),
    roles: (state: AccountState, arn: string) => roles(state.roles.by, 'attached', arn),
  },
  /** Whose boundary a policy is. */
  boundary: {
    users: (state: AccountState, arn: string) => users(state.users.by, 'boundary', arn),
    roles: (state: AccountState, arn: string) => roles(state.roles.by, 'boundary', arn),
  },
  /** That have an MFA device. */
  device: {
    users: (state: AccountState, serial: string) => users(state.users.by, 'devices', serial),
  },
} as const;
