import { all, is, madeAccount, madeKey, madeUser, none } from '../../../account/cases.ts';
import type { AccessKey } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { denied, someOf } from '../../users.cases.ts';

const key = (over: Partial<AccessKey>) => madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey('AKIA1', over)) })] });
const used = (service: string) => key({ lastUsed: is({ at: '2026-03-01T00:00:00Z', service, region: 'us-east-1' }) });

export const cases: readonly CheckCase[] = [
  { name: 'S3', state: used('s3'), expect: { 'access-key AKIA1': 'FAIL' }, says: { 'access-key AKIA1': 'last used with s3' } },
  { name: 'STS', state: used('sts'), expect: { 'access-key AKIA1': 'PASS' } },
  { name: 'IAM', state: used('iam'), expect: { 'access-key AKIA1': 'PASS' } },
  { name: 'a service that begins alike', state: used('iamx'), expect: { 'access-key AKIA1': 'FAIL' } },
  { name: 'never used', state: key({ lastUsed: none }), expect: { 'access-key AKIA1': 'PASS' } },
  { name: 'service not told', state: used('N/A'), expect: { 'access-key AKIA1': 'UNKNOWN' } },
  {
    name: 'last use unknown',
    state: key({ lastUsed: denied('iam:GetAccessKeyLastUsed') }),
    expect: { 'access-key AKIA1': 'UNKNOWN' },
    missing: ['iam:GetAccessKeyLastUsed'],
  },
  { name: 'inactive', state: key({ status: is('Inactive') }), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'keys that could not be listed',
    state: madeAccount({ users: [madeUser('alice', { accessKeys: someOf('iam:ListAccessKeys') })] }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:ListAccessKeys'],
  },
];
