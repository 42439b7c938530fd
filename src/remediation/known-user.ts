import type { User } from '../account/entities.ts';
import type { AccountState } from '../account/state.ts';
import type { Proposal, Target } from './action.ts';
import { targetUser } from './target-user.ts';

export type KnownUser = { kind: 'user'; user: User } | Extract<Proposal, { kind: 'refused' }>;

/** What IAM takes as the name of a user. */
const userName = /^[\w+=,.@-]{1,128}$/;

/** The user that is aimed at, or the refusal that there is none. A name that IAM could not have given is refused too. */
export function knownUser(state: AccountState, target: Target): KnownUser {
  const user = targetUser(state, target);
  const called = target.owner?.name ?? target.name;
  if (user === undefined)
    return state.users.whole.kind === 'known'
      ? {
          kind: 'refused',
          reason: `There is no user ${called}.`,
          instead: 'Look at trailward show, or read the account again: trailward collect.',
        }
      : {
          kind: 'refused',
          reason: `Whether there is a user ${called} is not known.`,
          instead: 'Read the account first: trailward collect.',
        };
  if (!userName.test(user.name))
    return {
      kind: 'refused',
      reason: `${user.name} is no name that IAM gives to a user.`,
      instead: 'Read the account again: trailward collect.',
    };
  return { kind: 'user', user };
}
