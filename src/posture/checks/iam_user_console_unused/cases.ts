import { is, madeAccount, madeUser, none } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import { readExports } from '../../../account/import/read-exports.ts';
import { unknown } from '../../../account/part.ts';
import type { CheckCase } from '../../cases.ts';
import { denied, login } from '../../users.cases.ts';

const alice = (over: Partial<User>) => madeAccount({ users: [madeUser('alice', { login, ...over })] });
const since = (at: string) => is({ created: is(at), passwordResetRequired: is(false) });
const noInformation = unknown('AWS has no information');

/** A user as the credential report has it. */
const reported = (row: Readonly<Record<string, string>>) => {
  const cells = { user: 'alice', arn: 'arn:aws:iam::111122223333:user/alice', user_creation_time: '2020-01-01T00:00:00+00:00', ...row };
  const text = `${Object.keys(cells).join(',')}\n${Object.values(cells).join(',')}\n`;
  return readExports([{ name: 'credential-report.csv', text }], { readAt: '2026-03-02T09:00:00Z' }).state;
};

export const cases: readonly CheckCase[] = [
  { name: 'used yesterday', state: alice({ passwordLastUsed: is('2026-03-01T09:00:00Z') }), expect: { 'user alice': 'PASS' } },
  { name: 'the 45th day is not over', state: alice({ passwordLastUsed: is('2026-01-16T09:00:01Z') }), expect: { 'user alice': 'PASS' } },
  {
    name: '45 days to the second',
    state: alice({ passwordLastUsed: is('2026-01-16T09:00:00Z') }),
    expect: { 'user alice': 'FAIL' },
    says: { 'user alice': 'last used 45 days ago' },
  },
  {
    name: 'own threshold',
    state: alice({ passwordLastUsed: is('2026-01-16T09:00:00Z') }),
    thresholds: { days: 90 },
    expect: { 'user alice': 'PASS' },
  },
  {
    name: 'never used, and set long ago',
    state: alice({ passwordLastUsed: none, passwordLastChanged: is('2025-06-01T00:00:00Z') }),
    expect: { 'user alice': 'FAIL' },
    says: { 'user alice': 'never used' },
  },
  {
    name: 'never used, and set just now',
    state: alice({ passwordLastUsed: none, passwordLastChanged: is('2026-03-01T00:00:00Z') }),
    expect: { 'user alice': 'PASS' },
  },
  { name: 'never used, and only the age of the console access is known', state: alice({}), expect: { 'user alice': 'FAIL' } },
  {
    name: 'AWS has no information, and it was set long ago',
    state: alice({ passwordLastUsed: noInformation, passwordLastChanged: is('2025-06-01T00:00:00Z') }),
    expect: { 'user alice': 'FAIL' },
  },
  {
    name: 'never used, as the credential report has it',
    state: reported({
      password_enabled: 'true',
      password_last_used: 'no_information',
      password_last_changed: '2020-01-02T00:00:00+00:00',
      mfa_active: 'false',
    }),
    expect: { 'user alice': 'FAIL' },
  },
  {
    name: 'no password, as the credential report has it',
    state: reported({ password_enabled: 'false', password_last_used: 'N/A', password_last_changed: 'N/A', mfa_active: 'false' }),
    expect: { 'user alice': 'NOT_APPLICABLE' },
  },
  {
    name: 'unused, and reset by an administrator',
    state: alice({ passwordLastUsed: is('2025-06-01T00:00:00Z'), passwordLastChanged: is('2026-03-01T00:00:00Z') }),
    expect: { 'user alice': 'FAIL' },
  },
  {
    name: 'the last use was of an earlier password',
    state: alice({ login: since('2026-03-01T00:00:00Z'), passwordLastUsed: is('2025-06-01T00:00:00Z') }),
    expect: { 'user alice': 'PASS' },
  },
  {
    name: 'last use unknown',
    state: alice({ passwordLastUsed: denied('iam:GetCredentialReport') }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:GetCredentialReport'],
  },
  {
    name: 'last use unknown, and a new password does not tell',
    state: alice({ passwordLastUsed: denied('iam:GetCredentialReport'), passwordLastChanged: is('2026-03-01T00:00:00Z') }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:GetCredentialReport'],
  },
  {
    name: 'last use unknown, but console access is new',
    state: alice({ login: since('2026-03-01T00:00:00Z'), passwordLastUsed: denied('iam:GetCredentialReport') }),
    expect: { 'user alice': 'PASS' },
  },
  {
    name: 'password unknown',
    state: alice({ login: denied('iam:GetLoginProfile') }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:GetLoginProfile'],
  },
  {
    name: 'the last use of a password that was removed does not count',
    state: alice({ login: none, passwordLastUsed: is('2025-06-01T00:00:00Z') }),
    expect: { 'user alice': 'NOT_APPLICABLE' },
  },
  {
    name: 'root is not a user',
    state: madeAccount({ over: { root: { ...madeAccount().root, passwordLastUsed: is('2020-01-01T00:00:00Z') } } }),
    expect: { 'account account': 'NOT_APPLICABLE' },
  },
];
