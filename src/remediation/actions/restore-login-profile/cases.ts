import { document, held, is, madeAccount, madeUser } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';

const mayChange = { inline: held({ self: is(document([{ Effect: 'Allow', Action: 'iam:ChangePassword', Resource: '*' }])) }) };
const account = (user: User) => madeAccount({ users: [user] });
const target = 'user:alice';

export const cases: readonly ActionCase[] = [
  {
    name: 'a password made at apply time, to be changed, and taken away again',
    state: account(madeUser('alice', mayChange)),
    target,
    expect: 'steps',
    steps: ['iam:CreateLoginProfile'],
    says: ['"kind":"made-password"', '"handOver":{"to":"file"}', 'enrol-mfa', '"action":"DeleteLoginProfile"'],
    parametersOf: [{ UserName: 'alice', Password: { $secret: 'password' }, PasswordResetRequired: true }],
  },
  {
    name: 'one that has a password',
    state: account(
      madeUser('alice', { ...mayChange, login: is({ created: is('2025-06-01T00:00:00Z'), passwordResetRequired: is(false) }) }),
    ),
    target,
    expect: 'nothing',
    says: ['set-temporary-password'],
  },
  {
    name: 'a login that is not known',
    state: account(madeUser('alice', { ...mayChange, login: unknown('access denied') })),
    target,
    expect: 'refused',
  },
  {
    name: 'a user that could not change it, and so never sign in',
    state: account(madeUser('alice')),
    target,
    expect: 'refused',
    says: ['shut out of the console'],
  },
  { name: 'no such user', state: account(madeUser('alice', mayChange)), target: 'user:../root', expect: 'refused' },
];
