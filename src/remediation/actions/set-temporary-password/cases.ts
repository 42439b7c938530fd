import { document, held, is, madeAccount, madeUser } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';

const mayChange = { inline: held({ self: is(document([{ Effect: 'Allow', Action: 'iam:ChangePassword', Resource: '*' }])) }) };
const alice = (over: Partial<User> = {}) =>
  madeUser('alice', {
    login: is({ created: is('2025-06-01T00:00:00Z'), passwordResetRequired: is(false) }),
    passwordLastChanged: is('2025-06-01T00:00:00Z'),
    passwordLastUsed: is('2026-02-20T09:00:00Z'),
    ...mayChange,
    ...over,
  });
const account = (user: User) => madeAccount({ users: [user] });
const target = 'user:alice';

export const cases: readonly ActionCase[] = [
  {
    name: 'a password made at apply time, in no plan, and handed over by file',
    state: account(alice()),
    target,
    expect: 'steps',
    steps: ['iam:UpdateLoginProfile'],
    risk: 'R3',
    says: [
      '"kind":"made-password"',
      '"handOver":{"to":"file"}',
      'The password that alice had before.',
      'cannot sign in until it has the temporary password',
    ],
    parametersOf: [{ UserName: 'alice', Password: { $secret: 'password' }, PasswordResetRequired: true }],
    comesBack: false,
  },
  {
    name: 'one that must change it already gets another one all the same',
    state: account(alice({ login: is({ created: is('2025-06-01T00:00:00Z'), passwordResetRequired: is(true) }) })),
    target,
    expect: 'steps',
    steps: ['iam:UpdateLoginProfile'],
    comesBack: false,
  },
  { name: 'a user without a password', state: account(madeUser('alice')), target, expect: 'refused', says: ['restore-login-profile'] },
  { name: 'a login that is not known', state: account(alice({ login: unknown('access denied') })), target, expect: 'refused' },
  {
    name: 'a user that may not change it',
    state: account(alice({ inline: held({}) })),
    target,
    expect: 'refused',
    says: ['shut out of the console'],
  },
  { name: 'no such user', state: account(alice()), target: 'user:$(id)', expect: 'refused' },
];
