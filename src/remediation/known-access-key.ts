import type { AccessKey, User } from '../account/entities.ts';
import { memberAt } from '../account/members.ts';
import type { AccountState } from '../account/state.ts';
import type { Proposal, Target } from './action.ts';
import { knownUser } from './known-user.ts';
import { targetUser } from './target-user.ts';

export type KnownAccessKey = { kind: 'key'; user: User; key: AccessKey } | Extract<Proposal, { kind: 'refused' }>;

/** What AWS gives as ids. */
const keyId = /^\w{16,128}$/;

/** The access key that is aimed at, with its user, or the refusal that nobody is known to have it. */
export function knownAccessKey(state: AccountState, target: Target): KnownAccessKey {
  if (!keyId.test(target.name))
    return {
      kind: 'refused',
      reason: `${target.name} is no id of an access key.`,
      instead: 'Give the id as AWS shows it, AKIA and 16 more characters.',
    };
  if (target.owner === undefined && targetUser(state, target) === undefined)
    return {
      kind: 'refused',
      reason: `No user is known that has access key ${target.name}.`,
      instead: 'Read the account first: trailward collect.',
    };
  const found = knownUser(state, target);
  if (found.kind === 'refused') return found;
  const key = memberAt(found.user.accessKeys, target.name);
  if (key === undefined)
    return {
      kind: 'refused',
      reason: `User ${found.user.name} has no access key ${target.name}.`,
      instead: 'Look at trailward show, or read the account again.',
    };
  return { kind: 'key', user: found.user, key };
}
