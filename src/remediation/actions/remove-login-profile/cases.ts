import { is, madeAccount, madeUser, none } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';

const alice = (over: Partial<User> = {}) =>
  madeUser('alice', {
    login: is({ created: is('2025-06-01T00:00:00Z'), passwordResetRequired: is(false) }),
    passwordLastChanged: is('2025-06-01T00:00:00Z'),
    passwordLastUsed: is('2025-09-01T09:00:00Z'),
    ...over,
  });
const account = (user: User) => madeAccount({ users: [user] });
const target = 'user:alice';
const removed = { target, expect: 'steps', steps: ['iam:DeleteLoginProfile'], risk: 'R3', comesBack: false } as const;

export const cases: readonly ActionCase[] = [
  {
    ...removed,
    name: 'unused for long; taken back with a new password, and the old one is named as lost',
    state: account(alice()),
    says: [
      'The old password of user alice',
      '"action":"CreateLoginProfile"',
      '"kind":"made-password"',
      'last signed in with its password 182 days ago',
    ],
    parametersOf: [{ UserName: 'alice' }],
  },
  { ...removed, name: 'never used since it was set long ago', state: account(alice({ passwordLastUsed: none })) },
  {
    name: 'never used since it was set last week',
    state: account(alice({ passwordLastUsed: none, passwordLastChanged: is('2026-02-24T00:00:00Z') })),
    target,
    expect: 'refused',
    says: ['got its password at 2026-02-24T00:00:00Z'],
  },
  {
    ...removed,
    name: 'AWS has no information, which it says of one that was never used',
    state: account(alice({ passwordLastUsed: unknown('AWS has no information') })),
  },
  {
    name: 'AWS has no information, and it was set last week',
    state: account(alice({ passwordLastUsed: unknown('AWS has no information'), passwordLastChanged: is('2026-02-24T00:00:00Z') })),
    target,
    expect: 'refused',
    says: ['got its password at 2026-02-24T00:00:00Z'],
  },
  {
    name: 'the last use was of an earlier password',
    state: account(
      alice({
        login: is({ created: is('2026-02-24T00:00:00Z'), passwordResetRequired: is(false) }),
        passwordLastChanged: is('2026-02-24T00:00:00Z'),
      }),
    ),
    target,
    expect: 'refused',
    says: ['got its password at 2026-02-24T00:00:00Z'],
  },
  {
    name: 'one in use',
    state: account(alice({ passwordLastUsed: is('2026-02-20T09:00:00Z') })),
    target,
    expect: 'refused',
    says: ['which is not 90 days ago', 'days=0'],
  },
  {
    ...removed,
    name: 'one in use that must go',
    state: account(alice({ passwordLastUsed: is('2026-02-20T09:00:00Z') })),
    parameters: { days: '0' },
    says: ['last signed in with its password 10 days ago'],
  },
  {
    name: 'a use that is not known',
    state: account(alice({ passwordLastUsed: unknown('not read') })),
    target,
    expect: 'refused',
    says: ['last used its password is not known'],
  },
  {
    name: 'never used, and the age not known',
    state: account(alice({ passwordLastUsed: none, passwordLastChanged: unknown('not read') })),
    target,
    expect: 'refused',
    says: ['last changed its password is not known'],
  },
  { name: 'a user without a password', state: account(madeUser('alice')), target, expect: 'nothing' },
  { name: 'a login that is not known', state: account(alice({ login: unknown('access denied') })), target, expect: 'refused' },
  { name: 'no such user', state: account(alice()), target: 'user:bob\u001b[31m', expect: 'refused' },
];
