import { all, is, madeAccount, madeKey, madeUser } from '../../../account/cases.ts';
import type { AccessKey } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { denied, someOf } from '../../users.cases.ts';

const key = (over: Partial<AccessKey>) => madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey('AKIA1', over)) })] });
const made = (at: string) => key({ created: is(at) });

export const cases: readonly CheckCase[] = [
  { name: 'young', state: made('2026-02-01T00:00:00Z'), expect: { 'access-key AKIA1': 'PASS' } },
  { name: '90 days to the second', state: made('2025-12-02T09:00:00Z'), expect: { 'access-key AKIA1': 'PASS' } },
  { name: 'the 90th day is not over', state: made('2025-12-01T09:00:01Z'), expect: { 'access-key AKIA1': 'PASS' } },
  {
    name: '91 days',
    state: made('2025-12-01T09:00:00Z'),
    expect: { 'access-key AKIA1': 'FAIL' },
    says: { 'access-key AKIA1': 'created 91 days ago' },
  },
  {
    name: 'used today, and old all the same',
    state: key({ lastUsed: is({ at: '2026-03-02T08:00:00Z', service: 's3', region: 'us-east-1' }) }),
    expect: { 'access-key AKIA1': 'FAIL' },
  },
  { name: 'own threshold', state: made('2025-12-01T09:00:00Z'), thresholds: { days: 365 }, expect: { 'access-key AKIA1': 'PASS' } },
  { name: 'inactive', state: key({ status: is('Inactive') }), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'each key for itself',
    state: madeAccount({
      users: [madeUser('alice', { accessKeys: all(madeKey('AKIA1'), madeKey('AKIA2', { created: is('2026-03-01T00:00:00Z') })) })],
    }),
    expect: { 'access-key AKIA1': 'FAIL', 'access-key AKIA2': 'PASS' },
  },
  {
    name: 'created at an unknown time',
    state: key({ created: denied('iam:ListAccessKeys') }),
    expect: { 'access-key AKIA1': 'UNKNOWN' },
    missing: ['iam:ListAccessKeys'],
  },
  { name: 'a date that is none', state: made('2025-99-99T00:00:00Z'), expect: { 'access-key AKIA1': 'UNKNOWN' } },
  {
    name: 'status unknown',
    state: key({ status: denied('iam:ListAccessKeys') }),
    expect: { 'access-key AKIA1': 'UNKNOWN' },
    missing: ['iam:ListAccessKeys'],
  },
  {
    name: 'other keys unknown, and one that is old',
    state: madeAccount({ users: [madeUser('alice', { accessKeys: someOf('iam:ListAccessKeys', all(madeKey('AKIA1'))) })] }),
    expect: { 'access-key AKIA1': 'FAIL', 'user alice': 'UNKNOWN' },
    missing: ['iam:ListAccessKeys'],
  },
];
