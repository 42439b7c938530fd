import { all, is, madeAccount, madeKey, madeUser, none } from '../../../account/cases.ts';
import type { AccessKey, User } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { denied, login, someOf } from '../../users.cases.ts';

/** Both were created at midnight of 2025-01-01. */
const alice = (key: Partial<AccessKey>, over: Partial<User> = {}) =>
  madeAccount({ users: [madeUser('alice', { login, accessKeys: all(madeKey('AKIA1', key)), ...over })] });

export const cases: readonly CheckCase[] = [
  { name: 'made together, never used', state: alice({}), expect: { 'access-key AKIA1': 'FAIL' } },
  { name: '60 seconds later', state: alice({ created: is('2025-01-01T00:01:00Z') }), expect: { 'access-key AKIA1': 'FAIL' } },
  { name: '61 seconds later', state: alice({ created: is('2025-01-01T00:01:01Z') }), expect: { 'access-key AKIA1': 'PASS' } },
  {
    name: 'used since',
    state: alice({ lastUsed: is({ at: '2025-01-02T00:00:00Z', service: 's3', region: 'us-east-1' }) }),
    expect: { 'access-key AKIA1': 'PASS' },
  },
  {
    name: 'a new key of an old user, not used yet',
    state: alice({ created: is('2026-03-02T08:00:00Z') }),
    expect: { 'access-key AKIA1': 'PASS' },
  },
  {
    name: 'a user for a program',
    state: alice({}, { login: none }),
    expect: { 'access-key AKIA1': 'PASS' },
    says: { 'access-key AKIA1': 'without a console password' },
  },
  { name: 'inactive', state: alice({ status: is('Inactive') }), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'last use unknown',
    state: alice({ lastUsed: denied('iam:GetAccessKeyLastUsed') }),
    expect: { 'access-key AKIA1': 'UNKNOWN' },
    missing: ['iam:GetAccessKeyLastUsed'],
  },
  {
    name: 'password unknown',
    state: alice({}, { login: denied('iam:GetLoginProfile') }),
    expect: { 'access-key AKIA1': 'UNKNOWN' },
    missing: ['iam:GetLoginProfile'],
  },
  {
    name: 'creation of the user unknown',
    state: alice({}, { created: denied('iam:ListUsers') }),
    expect: { 'access-key AKIA1': 'UNKNOWN' },
    missing: ['iam:ListUsers'],
  },
  { name: 'a date that is none', state: alice({ created: is('soon') }), expect: { 'access-key AKIA1': 'UNKNOWN' } },
  {
    name: 'keys that could not be listed',
    state: alice({}, { accessKeys: someOf('iam:ListAccessKeys') }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:ListAccessKeys'],
  },
];
