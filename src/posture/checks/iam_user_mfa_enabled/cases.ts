import { all, is, madeAccount, madeKey, madeUser } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { app, denied, devices, login, someOf } from '../../users.cases.ts';

const mfaDevices = devices(app);
const key = madeKey('AKIAEXAMPLE1');
const alice = (over: Partial<User>) => madeAccount({ users: [madeUser('alice', over)] });

export const cases: readonly CheckCase[] = [
  {
    name: 'active key without a device',
    state: alice({ accessKeys: all(key) }),
    expect: { 'user alice': 'FAIL' },
    says: { 'user alice': 'access key AKIAEXAMPLE1, and no MFA device' },
  },
  { name: 'active key with a device', state: alice({ accessKeys: all(key), mfaDevices }), expect: { 'user alice': 'PASS' } },
  { name: 'password without a device', state: alice({ login }), expect: { 'user alice': 'FAIL' } },
  { name: 'no credential at all', state: alice({}), expect: { 'user alice': 'NOT_APPLICABLE' } },
  {
    name: 'an inactive key is no usable credential',
    state: alice({ accessKeys: all({ ...key, status: is('Inactive') }) }),
    expect: { 'user alice': 'NOT_APPLICABLE' },
  },
  {
    name: 'a known key decides, though the password is unknown',
    state: alice({ login: denied('iam:GetLoginProfile'), accessKeys: all(key) }),
    expect: { 'user alice': 'FAIL' },
  },
  {
    name: 'neither password nor keys could be read',
    state: alice({
      login: denied('iam:GetLoginProfile'),
      accessKeys: someOf('iam:ListAccessKeys'),
      mfaDevices,
    }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:GetLoginProfile', 'iam:ListAccessKeys'],
  },
  {
    name: 'a key whose status is unknown',
    state: alice({ accessKeys: all({ ...key, status: denied('iam:ListAccessKeys') }) }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:ListAccessKeys'],
  },
  {
    name: 'devices that could not be listed',
    state: alice({ login, mfaDevices: someOf('iam:ListMFADevices') }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:ListMFADevices'],
  },
  { name: 'no users', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
];
