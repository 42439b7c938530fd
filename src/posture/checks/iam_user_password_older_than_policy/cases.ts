import { is, madeAccount, madeUser, none } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import type { AccountState } from '../../../account/state.ts';
import type { CheckCase } from '../../cases.ts';
import { denied, login } from '../../users.cases.ts';

const passwordPolicy = is({
  minimumPasswordLength: 14,
  requireSymbols: true,
  requireNumbers: true,
  requireUppercaseCharacters: true,
  requireLowercaseCharacters: true,
  allowUsersToChangePassword: true,
  maxPasswordAge: 0,
  passwordReusePrevention: 24,
  hardExpiry: false,
});
const alice = (over: Partial<User>, state: Partial<AccountState> = {}) =>
  madeAccount({ users: [madeUser('alice', { login, ...over })], over: { passwordPolicy, ...state } });
const set = (at: string) => alice({ passwordLastChanged: is(at) });
const passwordPolicyChanged = '2026-01-10T12:00:00Z';

export const cases: readonly CheckCase[] = [
  { name: 'set before', state: set('2026-01-10T11:59:59Z'), passwordPolicyChanged, expect: { 'user alice': 'FAIL' } },
  { name: 'set in the same second', state: set('2026-01-10T12:00:00Z'), passwordPolicyChanged, expect: { 'user alice': 'PASS' } },
  { name: 'set after', state: set('2026-02-01T00:00:00Z'), passwordPolicyChanged, expect: { 'user alice': 'PASS' } },
  {
    name: 'console access was given after',
    state: alice({
      login: is({ created: is('2026-02-01T00:00:00Z'), passwordResetRequired: is(true) }),
      passwordLastChanged: denied('iam:GetCredentialReport'),
    }),
    passwordPolicyChanged,
    expect: { 'user alice': 'PASS' },
  },
  {
    name: 'when the policy was changed is unknown',
    state: set('2026-02-01T00:00:00Z'),
    expect: { 'user alice': 'UNKNOWN' },
    says: { 'user alice': 'the history does not show' },
  },
  {
    name: 'when the password was set is unknown',
    state: alice({ passwordLastChanged: denied('iam:GetCredentialReport') }),
    passwordPolicyChanged,
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:GetCredentialReport'],
  },
  { name: 'when the password was set is not told', state: alice({}), passwordPolicyChanged, expect: { 'user alice': 'UNKNOWN' } },
  { name: 'a date that is none', state: set('soon'), passwordPolicyChanged, expect: { 'user alice': 'UNKNOWN' } },
  {
    name: 'password unknown',
    state: alice({ login: denied('iam:GetLoginProfile') }),
    passwordPolicyChanged,
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:GetLoginProfile'],
  },
  { name: 'no password', state: alice({ login: none }), passwordPolicyChanged, expect: { 'user alice': 'NOT_APPLICABLE' } },
  {
    name: 'no policy of its own',
    state: alice({ passwordLastChanged: is('2020-01-01T00:00:00Z') }, { passwordPolicy: none }),
    expect: { 'user alice': 'NOT_APPLICABLE' },
  },
  {
    name: 'the policy cannot be read, but the history knows of it',
    state: alice({ passwordLastChanged: is('2020-01-01T00:00:00Z') }, { passwordPolicy: denied('iam:GetAccountPasswordPolicy') }),
    passwordPolicyChanged,
    expect: { 'user alice': 'FAIL' },
  },
];
