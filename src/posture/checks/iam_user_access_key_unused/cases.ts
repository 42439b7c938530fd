import { all, is, madeAccount, madeKey, madeUser, none } from '../../../account/cases.ts';
import type { AccessKey } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { denied, someOf } from '../../users.cases.ts';

const key = (over: Partial<AccessKey>) => madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey('AKIA1', over)) })] });
const used = (at: string) => key({ lastUsed: is({ at, service: 's3', region: 'us-east-1' }) });

export const cases: readonly CheckCase[] = [
  { name: 'old, and used today', state: used('2026-03-02T08:00:00Z'), expect: { 'access-key AKIA1': 'PASS' } },
  { name: 'the 45th day is not over', state: used('2026-01-16T09:00:01Z'), expect: { 'access-key AKIA1': 'PASS' } },
  {
    name: '45 days to the second',
    state: used('2026-01-16T09:00:00Z'),
    expect: { 'access-key AKIA1': 'FAIL' },
    says: { 'access-key AKIA1': 'last used 45 days ago' },
  },
  { name: 'own threshold', state: used('2026-01-16T09:00:00Z'), thresholds: { days: 90 }, expect: { 'access-key AKIA1': 'PASS' } },
  {
    name: 'never used, and old',
    state: key({ lastUsed: none }),
    expect: { 'access-key AKIA1': 'FAIL' },
    says: { 'access-key AKIA1': 'never used' },
  },
  {
    name: 'never used, and new',
    state: key({ lastUsed: none, created: is('2026-03-01T00:00:00Z') }),
    expect: { 'access-key AKIA1': 'PASS' },
  },
  {
    name: 'last use unknown, and old',
    state: key({ lastUsed: denied('iam:GetAccessKeyLastUsed') }),
    expect: { 'access-key AKIA1': 'UNKNOWN' },
    missing: ['iam:GetAccessKeyLastUsed'],
  },
  {
    name: 'last use unknown, and 45 days old to the second',
    state: key({ lastUsed: denied('iam:GetAccessKeyLastUsed'), created: is('2026-01-16T09:00:00Z') }),
    expect: { 'access-key AKIA1': 'UNKNOWN' },
    missing: ['iam:GetAccessKeyLastUsed'],
  },
  {
    name: 'last use unknown, but too young to be unused for so long',
    state: key({ lastUsed: denied('iam:GetAccessKeyLastUsed'), created: is('2026-03-01T00:00:00Z') }),
    expect: { 'access-key AKIA1': 'PASS' },
  },
  {
    name: 'never used, made at an unknown time',
    state: key({ created: denied('iam:ListAccessKeys') }),
    expect: { 'access-key AKIA1': 'UNKNOWN' },
    missing: ['iam:ListAccessKeys'],
  },
  { name: 'a last use that is no time', state: used('never'), expect: { 'access-key AKIA1': 'UNKNOWN' } },
  { name: 'inactive', state: key({ status: is('Inactive') }), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'which of two keys',
    state: madeAccount({
      users: [
        madeUser('alice', {
          accessKeys: all(madeKey('AKIA1'), madeKey('AKIA2', { lastUsed: is({ at: '2026-03-01T00:00:00Z', service: 's3', region: 'x' }) })),
        }),
      ],
    }),
    expect: { 'access-key AKIA1': 'FAIL', 'access-key AKIA2': 'PASS' },
  },
  {
    name: 'keys that could not be listed',
    state: madeAccount({ users: [madeUser('alice', { accessKeys: someOf('iam:ListAccessKeys') })] }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:ListAccessKeys'],
  },
];
