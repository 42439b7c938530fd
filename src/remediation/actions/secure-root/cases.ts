import { held, is, madeAccount, madeKey, none } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { Root } from '../../../account/state.ts';
import type { ActionCase } from '../../cases.ts';

const serial = 'arn:aws:iam::111122223333:mfa/root-account-mfa-device';
const passkey = 'arn:aws:iam::111122223333:u2f/root/key';
const device = (of: string) => ({ serial: of, enabled: is('2025-01-01T00:00:00Z'), tags: held<string>({}) });
const clean: Root = {
  mfaDevices: is([device(passkey)]),
  accessKeys: is([]),
  signingCertificates: is(false),
  password: is(true),
  passwordLastUsed: is('2025-01-01T00:00:00Z'),
};
const organisation = (managementAccount: string) => is({ id: 'o-example', managementAccount, scps: is({}), rcps: is({}) });
const account = (root: Partial<Root>, over: Parameters<typeof madeAccount>[0] = {}) =>
  madeAccount({ over: { root: { ...clean, ...root }, ...over.over } });
const used = madeKey('AKIAEXAMPLE000000001', { lastUsed: is({ at: '2026-02-20T10:00:00Z', service: 's3', region: 'eu-west-1' }) });
const summary = is({ AccountMFAEnabled: 1, AccountAccessKeysPresent: 1 });

export const cases: readonly ActionCase[] = [
  {
    name: 'root has a key, an app and was used yesterday',
    state: account({
      accessKeys: is([used]),
      mfaDevices: is([device(serial)]),
      signingCertificates: is(true),
      passwordLastUsed: is('2026-03-01T00:00:00Z'),
    }),
    target: 'root',
    expect: 'guide',
    says: [
      'find AKIAEXAMPLE000000001, deactivate it',
      'for s3 in eu-west-1',
      'Passkey or security key',
      `remove ${serial}`,
      'X.509 Signing certificates, delete each',
      'Root last signed in at 2026-03-01T00:00:00Z',
      'get-account-summary',
    ],
  },
  {
    name: 'a member account is best without root credentials',
    state: account({ accessKeys: is([used]) }, { over: { organisation: organisation('999988887777') } }),
    target: 'root',
    expect: 'guide',
    says: [
      'Take privileged action, then Delete root credentials',
      "--target-principal '111122223333'",
      'IAMAuditRootUserCredentials',
      'arn:aws:iam::*:root',
    ],
  },
  {
    name: 'the management account, which no policy of the organisation reaches',
    state: account(
      { accessKeys: is([madeKey('AKIAEXAMPLE000000001', { status: is('Inactive' as const) })]) },
      { over: { organisation: organisation('111122223333') } },
    ),
    target: 'account',
    expect: 'guide',
    says: ['do not reach its own root', 'which is Inactive, and delete it'],
  },
  {
    name: 'keys that only the summary counts',
    state: account({ accessKeys: unknown('not read') }, { over: { summary } }),
    target: 'root',
    expect: 'guide',
    says: ['deactivate each key of root'],
  },
  {
    name: 'an account of which nothing is known is looked at',
    state: account(
      {
        accessKeys: unknown('x'),
        mfaDevices: unknown('x'),
        signingCertificates: unknown('x'),
        passwordLastUsed: unknown('x'),
        password: unknown('x'),
      },
      { over: { summary: unknown('x'), organisation: unknown('x') } },
    ),
    target: 'root',
    expect: 'guide',
    says: [
      'look whether root has keys',
      'look whether there are any',
      'Look under Multi-factor authentication',
      'Whether the account is in an organisation is not known',
    ],
  },
  {
    name: 'no MFA device at all',
    state: account({ mfaDevices: is([]) }, { over: { summary: is({ AccountMFAEnabled: 0 }) } }),
    target: 'root',
    expect: 'guide',
    says: ['Assign MFA device'],
  },
  {
    name: 'a device that only the summary counts is no virtual one',
    state: account({ mfaDevices: is([]) }, { over: { summary: is({ AccountMFAEnabled: 1 }) } }),
    target: 'root',
    expect: 'nothing',
  },
  { name: 'all is done', state: account({}), target: 'root', expect: 'nothing', says: ['passkey or hardware device alone'] },
  {
    name: 'root has no credentials',
    state: account({ password: is(false), mfaDevices: is([]), passwordLastUsed: none }, { over: { summary: unknown('x') } }),
    target: 'root',
    expect: 'nothing',
    says: ['Root has no credentials.'],
  },
];
