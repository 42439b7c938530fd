import { all, is, madeAccount, madeUser, none } from '../../../account/cases.ts';
import type { MfaDevice } from '../../../account/entities.ts';
import { someMembers, wholeMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import { table } from '../../../account/table.ts';
import type { ActionCase } from '../../cases.ts';

const login = is({ created: is('2025-06-01T00:00:00Z'), passwordResetRequired: is(false) });
const device = (name: string, enabled = is('2025-06-01T00:00:00Z')): MfaDevice & { id: string } => {
  const serial = `arn:aws:iam::111122223333:mfa/${name}`;
  return { id: serial, serial, enabled, tags: wholeMembers({}, { at: '2026-03-02T09:00:00Z', source: 'case' }) };
};
const alice = madeUser('alice', { login });
const left = device('Alice', none);
const target = 'user:alice';
const steps = ['iam:CreateVirtualMFADevice', 'iam:EnableMFADevice'];

export const cases: readonly ActionCase[] = [
  {
    name: 'made, its seed to the terminal alone, and enabled with two codes that are asked for',
    state: madeAccount({ users: [alice] }),
    target,
    expect: 'steps',
    steps,
    risk: 'R2',
    says: [
      '"handOver":{"to":"terminal"}',
      '"path":"VirtualMFADevice.Base32StringSeed"',
      '"kind":"asked"',
      '"action":"DeactivateMFADevice"',
      '"action":"DeleteVirtualMFADevice"',
    ],
    parametersOf: [
      { VirtualMFADeviceName: 'alice' },
      {
        UserName: 'alice',
        SerialNumber: 'arn:aws:iam::111122223333:mfa/alice',
        AuthenticationCode1: { $secret: 'code1' },
        AuthenticationCode2: { $secret: 'code2' },
      },
    ],
  },
  {
    name: 'a device that was left over has the name',
    state: madeAccount({ users: [alice], over: { unassignedMfaDevices: { by: table([[left.serial, left]]), whole: is(true) } } }),
    target,
    expect: 'steps',
    steps,
    parametersOf: [{ VirtualMFADeviceName: 'alice-2' }, { SerialNumber: 'arn:aws:iam::111122223333:mfa/alice-2' }],
  },
  {
    name: 'a user that has one',
    state: madeAccount({ users: [madeUser('alice', { login, mfaDevices: all(device('alice')) })] }),
    target,
    expect: 'nothing',
  },
  {
    name: 'a user whose devices are not known',
    state: madeAccount({ users: [madeUser('alice', { login, mfaDevices: someMembers({}, 'access denied', 'iam:ListMFADevices') })] }),
    target,
    expect: 'refused',
    says: ['iam:ListMFADevices'],
  },
  {
    name: 'an account whose unassigned devices are not known',
    state: madeAccount({ users: [alice], over: { unassignedMfaDevices: { by: table(), whole: unknown('access denied') } } }),
    target,
    expect: 'refused',
  },
  { name: 'no such user', state: madeAccount({ users: [alice] }), target: 'user:al;ice', expect: 'refused' },
];
