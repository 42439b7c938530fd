import { account, madeAccount, madeUser } from '../../../account/cases.ts';
import type { CheckCase } from '../../cases.ts';
import { app, denied, devices, login, someOf } from '../../users.cases.ts';

const passkey = `arn:aws:iam::${account}:u2f/user/alice/key-EXAMPLE`;
const alice = (...serials: string[]) => madeAccount({ users: [madeUser('alice', { login, mfaDevices: devices(...serials) })] });

export const cases: readonly CheckCase[] = [
  { name: 'hardware token', state: alice('GAHT12345678'), expect: { 'user alice': 'PASS' } },
  { name: 'passkey and token', state: alice(passkey, 'GAHT12345678'), expect: { 'user alice': 'PASS' } },
  { name: 'app', state: alice(app), expect: { 'user alice': 'FAIL' }, says: { 'user alice': 'virtual MFA device' } },
  { name: 'an app beside a token can be used instead', state: alice('GAHT12345678', app), expect: { 'user alice': 'FAIL' } },
  { name: 'text messages', state: alice(`arn:aws:iam::${account}:sms-mfa/alice`), expect: { 'user alice': 'FAIL' } },
  { name: 'no device', state: alice(), expect: { 'user alice': 'FAIL' }, says: { 'user alice': 'no MFA device at all' } },
  { name: 'in China', state: alice(`arn:aws-cn:iam::${account}:mfa/alice`), expect: { 'user alice': 'FAIL' } },
  { name: 'a serial number of no known kind', state: alice(`arn:aws:iam::${account}:novel/alice`), expect: { 'user alice': 'UNKNOWN' } },
  {
    name: 'others may be apps',
    state: madeAccount({
      users: [madeUser('alice', { login, mfaDevices: someOf('iam:ListMFADevices', devices('GAHT12345678')) })],
    }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:ListMFADevices'],
  },
  {
    name: 'a known app decides',
    state: madeAccount({
      users: [madeUser('alice', { login, mfaDevices: someOf('iam:ListMFADevices', devices(app)) })],
    }),
    expect: { 'user alice': 'FAIL' },
  },
  { name: 'no password', state: madeAccount({ users: [madeUser('alice')] }), expect: { 'user alice': 'NOT_APPLICABLE' } },
  {
    name: 'password unknown',
    state: madeAccount({ users: [madeUser('alice', { login: denied('iam:GetLoginProfile') })] }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:GetLoginProfile'],
  },
];
