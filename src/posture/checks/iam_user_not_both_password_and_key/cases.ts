import { all, is, madeAccount, madeKey, madeUser } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { denied, login, someOf } from '../../users.cases.ts';

const alice = (over: Partial<User>) => madeAccount({ users: [madeUser('alice', over)] });
const key = madeKey('AKIA1');

export const cases: readonly CheckCase[] = [
  { name: 'both', state: alice({ login, accessKeys: all(key) }), expect: { 'user alice': 'FAIL' }, says: { 'user alice': 'AKIA1' } },
  { name: 'password alone', state: alice({ login }), expect: { 'user alice': 'PASS' } },
  { name: 'key alone', state: alice({ accessKeys: all(key) }), expect: { 'user alice': 'PASS' } },
  { name: 'neither', state: alice({}), expect: { 'user alice': 'PASS' } },
  {
    name: 'the key is inactive',
    state: alice({ login, accessKeys: all({ ...key, status: is('Inactive') }) }),
    expect: { 'user alice': 'PASS' },
  },
  {
    name: 'password unknown',
    state: alice({ login: denied('iam:GetLoginProfile'), accessKeys: all(key) }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:GetLoginProfile'],
  },
  { name: 'password unknown, and no key', state: alice({ login: denied('iam:GetLoginProfile') }), expect: { 'user alice': 'PASS' } },
  {
    name: 'keys unknown',
    state: alice({ login, accessKeys: someOf('iam:ListAccessKeys') }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:ListAccessKeys'],
  },
  {
    name: 'one known key decides',
    state: alice({ login, accessKeys: someOf('iam:ListAccessKeys', all(key)) }),
    expect: { 'user alice': 'FAIL' },
  },
  { name: 'keys unknown, and no password', state: alice({ accessKeys: someOf('iam:ListAccessKeys') }), expect: { 'user alice': 'PASS' } },
  {
    name: 'both unknown',
    state: alice({ login: denied('iam:GetLoginProfile'), accessKeys: someOf('iam:ListAccessKeys') }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:GetLoginProfile', 'iam:ListAccessKeys'],
  },
];
