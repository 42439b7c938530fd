import { all, held, is, madeAccount, madeKey, madeUser, none } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { app, denied, devices, login, someOf } from '../../users.cases.ts';

const alice = (over: Partial<User>) => madeAccount({ users: [madeUser('alice', over)] });

export const cases: readonly CheckCase[] = [
  { name: 'password and device', state: alice({ login, mfaDevices: devices(app) }), expect: { 'user alice': 'PASS' } },
  { name: 'hardware tokens count', state: alice({ login, mfaDevices: devices('GAHT12345678') }), expect: { 'user alice': 'PASS' } },
  { name: 'password alone', state: alice({ login }), expect: { 'user alice': 'FAIL' }, says: { 'user alice': 'and no MFA device' } },
  {
    name: 'a device that is not enabled protects nothing',
    state: alice({ login, mfaDevices: held({ [app]: { serial: app, enabled: none, tags: held({}) } }) }),
    expect: { 'user alice': 'FAIL' },
  },
  {
    name: 'a password that was never used counts',
    state: alice({ login, passwordLastUsed: none }),
    expect: { 'user alice': 'FAIL' },
  },
  {
    name: 'no password, whatever the keys',
    state: alice({ accessKeys: all(madeKey('AKIAEXAMPLE1')) }),
    expect: { 'user alice': 'NOT_APPLICABLE' },
  },
  {
    name: 'a password whose existence is unknown',
    state: alice({ login: denied('iam:GetLoginProfile'), mfaDevices: devices(app) }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:GetLoginProfile'],
  },
  {
    name: 'devices that could not be listed',
    state: alice({ login, mfaDevices: someOf('iam:ListMFADevices') }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:ListMFADevices'],
  },
  {
    name: 'one known device is enough',
    state: alice({ login, mfaDevices: someOf('iam:ListMFADevices', devices(app)) }),
    expect: { 'user alice': 'PASS' },
  },
  { name: 'no users', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'root is not a user',
    state: madeAccount({ over: { root: { ...madeAccount().root, mfaDevices: is([]), password: is(true) } } }),
    expect: { 'account account': 'NOT_APPLICABLE' },
  },
  {
    name: 'users that could not be listed',
    state: madeAccount({
      over: { users: { ...alice({ login }).users, whole: denied('iam:GetAccountAuthorizationDetails') } },
    }),
    expect: { 'user alice': 'FAIL', 'user (others)': 'UNKNOWN' },
    missing: ['iam:GetAccountAuthorizationDetails'],
  },
];
