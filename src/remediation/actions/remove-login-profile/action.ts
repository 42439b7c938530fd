import type { LoginProfile, User } from '../../../account/entities.ts';
import type { Read } from '../../../account/part.ts';
import { signInUse } from '../../../account/sign-in-use.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { knownUser } from '../../known-user.ts';
import { madePassword } from '../../made-password.ts';
import { passwordUse } from '../../password-use.ts';
import { secretValue } from '../../plan/placeholder.ts';

export const action = defineAction({
  id: 'remove-login-profile',
  family: 'login',
  about:
    'Takes console sign-in from one user whose password was not used for a number of days, 90 unless given. A password that was never used counts from its last change. Access keys stay as they are, and sessions that are open go on until they end. It is no answer to a user without MFA: that user is to enrol a device.',
  reversal:
    'The user gets console sign-in again with a new temporary password. The old password is known to nobody but the user and cannot be set again.',
  risk: 'R3',
  targets: ['user'],
  parameters: {
    days: {
      about: 'Days without sign-in that are asked for; 0 takes the password away whatever its use, as for one that an intruder made.',
      type: { kind: 'number', min: 0, max: 3_650 },
      default: '90',
    },
  },
  calls: ['iam:DeleteLoginProfile'],
  plan,
});

function plan({ state, target, now, number }: ActionContext): Proposal {
  const found = knownUser(state, target);
  if (found.kind === 'refused') return found;
  const { user } = found;
  if (user.login.kind === 'absent') return { kind: 'nothing', reason: `User ${user.name} has no console password.` };
  if (user.login.kind === 'unknown')
    return {
      kind: 'refused',
      reason: `Whether user ${user.name} has a console password is not known (${user.login.reason}).`,
      instead: 'Read the account first, with iam:GetLoginProfile: trailward collect.',
    };
  const days = number('days') ?? 90;
  const inUse = days === 0 ? undefined : stillInUse(user, user.login, days, now);
  if (inUse !== undefined) return inUse;
  return {
    kind: 'steps',
    title: `Take console sign-in from user ${user.name}`,
    steps: [
      {
        title: `Delete the console password of user ${user.name}`,
        why: 'A password that nobody uses can be guessed or found, and nobody would notice.',
        call: { service: 'iam', action: 'DeleteLoginProfile', parameters: { UserName: user.name } },
        risk: 'R3',
        undo: {
          kind: 'calls',
          calls: [
            {
              service: 'iam',
              action: 'CreateLoginProfile',
              parameters: { UserName: user.name, Password: secretValue('password'), PasswordResetRequired: true },
            },
          ],
          secrets: [madePassword(user)],
          lost: [`The old password of user ${user.name}: it gets a temporary one that must be changed at sign-in.`],
        },
      },
    ],
    breaks: passwordUse(user, now),
    notes: ['Access keys of the user stay as they are. Sessions that are open go on until they end.'],
  };
}

/** Never used is not unused: a password that was set yesterday was never used either. */
function stillInUse(user: User, login: { value: LoginProfile; read: Read }, days: number, now: string): Proposal | undefined {
  const { name, passwordLastChanged } = user;
  const { lastUsed } = signInUse(user, login);
  const isUnused = lastUsed.kind === 'absent';
  const last = isUnused ? passwordLastChanged : lastUsed;
  if (last.kind !== 'known' || Number.isNaN(Date.parse(last.value)))
    return {
      kind: 'refused',
      reason: `When user ${name} last ${isUnused ? 'changed' : 'used'} its password is not known.`,
      instead: 'Read the account with its credential report first: trailward collect.',
    };
  if (secondsBetween(last.value, now) > days * 86_400) return undefined;
  return {
    kind: 'refused',
    reason: `User ${name} ${isUnused ? 'got its password' : 'signed in with its password'} at ${last.value}, which is not ${days} days ago.`,
    instead: 'Leave it, or add days=0 where the password must go although it is in use.',
  };
}
