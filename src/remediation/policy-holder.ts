import type { Group, Role, User } from '../account/entities.ts';
import type { AccountState } from '../account/state.ts';
import type { Proposal, Target } from './action.ts';

/** A user, group or role that policies belong to, with the words of its API calls. */
export interface PolicyHolder {
  kind: 'user' | 'group' | 'role';
  /** `Role` of `AttachRolePolicy` and `RoleName`. */
  word: 'User' | 'Group' | 'Role';
  /** As the account writes it. */
  name: string;
  /** `role deploy`. */
  called: string;
  entity: User | Group | Role;
}

export type FoundHolder = { kind: 'holder'; holder: PolicyHolder } | Extract<Proposal, { kind: 'refused' }>;

const tables = { user: 'users', group: 'groups', role: 'roles' } as const;
const words = { user: 'User', group: 'Group', role: 'Role' } as const;

/** What IAM gives as names of users, groups and roles. */
const form = /^[\w+=,.@-]{1,128}$/;

/** The user, group or role that is meant, or whose inline policy is meant, or the refusal that none is known. */
export function policyHolder(state: AccountState, { kind, name, owner }: Target): FoundHolder {
  const [is, called] = owner === undefined ? [kind, name] : [owner.kind, owner.name];
  if (is !== 'user' && is !== 'group' && is !== 'role')
    return { kind: 'refused', reason: `${called} is no user, group or role.`, instead: 'Name one: user:NAME, group:NAME or role:NAME.' };
  const table = state[tables[is]];
  const entity: User | Group | Role | undefined = table.by.get(called.toLowerCase());
  if (entity === undefined)
    return table.whole.kind === 'known'
      ? {
          kind: 'refused',
          reason: `There is no ${is} ${called}.`,
          instead: 'Look at trailward show, or read the account again: trailward collect.',
        }
      : {
          kind: 'refused',
          reason: `Whether there is a ${is} ${called} is not known.`,
          instead: 'Read the account first: trailward collect.',
        };
  if (!form.test(entity.name))
    return {
      kind: 'refused',
      reason: `${entity.name} is no name that IAM gives to a ${is}.`,
      instead: 'Read the account again: trailward collect.',
    };
  return { kind: 'holder', holder: { kind: is, word: words[is], name: entity.name, called: `${is} ${entity.name}`, entity } };
}
