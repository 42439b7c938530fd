import { all, is, madeAccount, madeUser, none } from '../../../account/cases.ts';
import type { UploadedKey, User } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { denied, someOf } from '../../users.cases.ts';

const active: UploadedKey = { id: 'CERT1', status: is('Active'), uploaded: is('2025-01-01T00:00:00Z'), body: none };
const inactive: UploadedKey = { ...active, id: 'CERT2', status: is('Inactive') };
const alice = (signingCertificates: User['signingCertificates']) => madeAccount({ users: [madeUser('alice', { signingCertificates })] });

export const cases: readonly CheckCase[] = [
  { name: 'none', state: alice(all()), expect: { 'user alice': 'PASS' } },
  { name: 'active', state: alice(all(active)), expect: { 'signing-certificate CERT1': 'FAIL' } },
  { name: 'inactive', state: alice(all(inactive)), expect: { 'user alice': 'PASS' } },
  { name: 'one of each', state: alice(all(active, inactive)), expect: { 'signing-certificate CERT1': 'FAIL' } },
  {
    name: 'status unknown',
    state: alice(all({ ...active, status: denied('iam:ListSigningCertificates') })),
    expect: { 'signing-certificate CERT1': 'UNKNOWN' },
    missing: ['iam:ListSigningCertificates'],
  },
  {
    name: 'others unknown',
    state: alice(someOf('iam:ListSigningCertificates', all(active))),
    expect: { 'signing-certificate CERT1': 'FAIL', 'user alice': 'UNKNOWN' },
    missing: ['iam:ListSigningCertificates'],
  },
  {
    name: 'inactive ones known, others not',
    state: alice(someOf('iam:ListSigningCertificates', all(inactive))),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:ListSigningCertificates'],
  },
  { name: 'no users', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
];
