import { all, is, madeAccount, madeKey, madeUser } from '../../../account/cases.ts';
import type { AccessKey } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { denied, someOf } from '../../users.cases.ts';

const key = (over: Partial<AccessKey>) =>
  madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey('AKIA1', { status: is('Inactive'), ...over })) })] });
const used = (at: string) => key({ lastUsed: is({ at, service: 's3', region: 'us-east-1' }) });

export const cases: readonly CheckCase[] = [
  {
    name: 'old',
    state: key({}),
    expect: { 'access-key AKIA1': 'FAIL' },
    says: { 'access-key AKIA1': 'since when is not told' },
  },
  { name: 'young', state: key({ created: is('2026-02-01T00:00:00Z') }), expect: { 'access-key AKIA1': 'PASS' } },
  { name: 'the 90th day is not over', state: key({ created: is('2025-12-02T09:00:01Z') }), expect: { 'access-key AKIA1': 'PASS' } },
  { name: '90 days to the second', state: key({ created: is('2025-12-02T09:00:00Z') }), expect: { 'access-key AKIA1': 'FAIL' } },
  { name: 'old, and active until a week ago', state: used('2026-02-23T00:00:00Z'), expect: { 'access-key AKIA1': 'PASS' } },
  { name: 'old, and last used long ago', state: used('2025-06-01T00:00:00Z'), expect: { 'access-key AKIA1': 'FAIL' } },
  { name: 'own threshold', state: key({}), thresholds: { days: 1_000 }, expect: { 'access-key AKIA1': 'PASS' } },
  { name: 'active', state: key({ status: is('Active') }), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'last use unknown',
    state: key({ lastUsed: denied('iam:GetAccessKeyLastUsed') }),
    expect: { 'access-key AKIA1': 'UNKNOWN' },
    missing: ['iam:GetAccessKeyLastUsed'],
  },
  {
    name: 'keys that could not be listed',
    state: madeAccount({ users: [madeUser('alice', { accessKeys: someOf('iam:ListAccessKeys') })] }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:ListAccessKeys'],
  },
];
