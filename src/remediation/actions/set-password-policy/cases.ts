import { is, madeAccount, madeUser, none } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { PasswordPolicy } from '../../../account/password-policy.ts';
import type { ActionCase } from '../../cases.ts';

const weak: PasswordPolicy = {
  minimumPasswordLength: 8,
  requireSymbols: false,
  requireNumbers: true,
  requireUppercaseCharacters: false,
  requireLowercaseCharacters: true,
  allowUsersToChangePassword: true,
  maxPasswordAge: 180,
  passwordReusePrevention: 3,
  hardExpiry: false,
};
const strong: PasswordPolicy = {
  ...weak,
  minimumPasswordLength: 20,
  requireSymbols: true,
  requireUppercaseCharacters: true,
  passwordReusePrevention: 24,
  maxPasswordAge: 0,
};
const signIn = (changed: string) => ({
  login: is({ created: is(changed), passwordResetRequired: is(false) }),
  passwordLastChanged: is(changed),
});
const users = [madeUser('old', signIn('2025-06-01T00:00:00Z')), madeUser('new', signIn('2026-02-01T00:00:00Z')), madeUser('machine')];

const account = (policy: PasswordPolicy) => madeAccount({ users, over: { passwordPolicy: is(policy) } });

export const cases: readonly ActionCase[] = [
  {
    name: 'a weak policy is merged, one call, no field weaker',
    state: account(weak),
    target: 'account',
    expect: 'steps',
    steps: ['iam:UpdateAccountPasswordPolicy'],
    parametersOf: [
      {
        MinimumPasswordLength: 14,
        RequireSymbols: true,
        RequireNumbers: true,
        RequireUppercaseCharacters: true,
        RequireLowercaseCharacters: true,
        AllowUsersToChangePassword: true,
        MaxPasswordAge: 180,
        PasswordReusePrevention: 24,
        HardExpiry: false,
      },
    ],
  },
  {
    name: 'a shorter age says whose password ends at once',
    state: account(weak),
    target: 'account',
    parameters: { 'max-age': '90' },
    expect: 'steps',
    steps: ['iam:UpdateAccountPasswordPolicy'],
    risk: 'R2',
    says: ['Users with a password older than 90 days must choose a new one at the next sign-in: old.'],
    parametersOf: [{ MaxPasswordAge: 90, HardExpiry: false }],
  },
  {
    name: 'no policy at all, and taken back to none',
    state: madeAccount({ users, over: { passwordPolicy: none } }),
    target: 'account',
    expect: 'steps',
    steps: ['iam:UpdateAccountPasswordPolicy'],
    parametersOf: [{ MinimumPasswordLength: 14 }],
  },
  {
    name: 'a hard expiry goes only where that is asked for, and nothing else with it',
    state: account({ ...strong, hardExpiry: true, maxPasswordAge: 60 }),
    target: 'account',
    parameters: { 'hard-expiry': 'false' },
    expect: 'steps',
    steps: ['iam:UpdateAccountPasswordPolicy'],
    parametersOf: [{ MinimumPasswordLength: 20, MaxPasswordAge: 60, PasswordReusePrevention: 24, HardExpiry: false }],
  },
  { name: 'a hard expiry stays', state: account({ ...strong, hardExpiry: true }), target: 'account', expect: 'nothing' },
  { name: 'a stronger one stays', state: account(strong), target: 'account', expect: 'nothing' },
  {
    name: 'a stronger length stays beside a weaker reuse',
    state: account({ ...strong, passwordReusePrevention: 5 }),
    target: 'account',
    expect: 'steps',
    steps: ['iam:UpdateAccountPasswordPolicy'],
    parametersOf: [{ MinimumPasswordLength: 20, PasswordReusePrevention: 24 }],
  },
  {
    name: 'a policy that is not known',
    state: madeAccount({ over: { passwordPolicy: unknown('access denied', 'iam:GetAccountPasswordPolicy') } }),
    target: 'account',
    expect: 'refused',
    says: ['not known'],
  },
  {
    name: 'a length that AWS does not take',
    state: account(weak),
    target: 'account',
    parameters: { length: '4' },
    expect: 'refused',
    says: ['from 6 to 128'],
  },
];
