import { all, is, madeAccount, madeUser, none } from '../../../account/cases.ts';
import type { ServiceCredential } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { denied, someOf } from '../../users.cases.ts';

const credential: ServiceCredential = {
  id: 'ACCA1',
  service: is('bedrock.amazonaws.com'),
  status: is('Active'),
  created: is('2025-01-01T00:00:00Z'),
  expires: none,
};
const alice = (over: Partial<ServiceCredential>) =>
  madeAccount({ users: [madeUser('alice', { serviceCredentials: all({ ...credential, ...over }) })] });

export const cases: readonly CheckCase[] = [
  { name: 'with an end', state: alice({ expires: is('2026-04-01T00:00:00Z') }), expect: { 'service-credential ACCA1': 'PASS' } },
  {
    name: 'without an end',
    state: alice({}),
    expect: { 'service-credential ACCA1': 'FAIL' },
    says: { 'service-credential ACCA1': 'bedrock.amazonaws.com never ends' },
    severity: { 'service-credential ACCA1': 'medium' },
  },
  {
    name: 'a service for which AWS sets none',
    state: alice({ service: is('codecommit.amazonaws.com') }),
    expect: { 'service-credential ACCA1': 'FAIL' },
    says: { 'service-credential ACCA1': 'AWS lets none' },
    severity: { 'service-credential ACCA1': 'low' },
  },
  {
    name: 'service unknown',
    state: alice({ service: denied('iam:ListServiceSpecificCredentials') }),
    expect: { 'service-credential ACCA1': 'FAIL' },
  },
  { name: 'inactive', state: alice({ status: is('Inactive') }), expect: { 'account account': 'NOT_APPLICABLE' } },
  { name: 'expired', state: alice({ status: is('Expired') }), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'end unknown',
    state: alice({ expires: denied('iam:ListServiceSpecificCredentials') }),
    expect: { 'service-credential ACCA1': 'UNKNOWN' },
    missing: ['iam:ListServiceSpecificCredentials'],
  },
  {
    name: 'credentials that could not be listed',
    state: madeAccount({ users: [madeUser('alice', { serviceCredentials: someOf('iam:ListServiceSpecificCredentials') })] }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:ListServiceSpecificCredentials'],
  },
];
