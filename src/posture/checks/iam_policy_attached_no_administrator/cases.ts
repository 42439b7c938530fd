import { all, document, held, is, madeAccount, madeGroup, madePolicy, madeRole, madeUser } from '../../../account/cases.ts';
import type { Policy } from '../../../account/entities.ts';
import { table } from '../../../account/table.ts';
import type { CheckCase } from '../../cases.ts';
import { administratorAccess, allOfIam, arnOf, everything, everythingWithMfa, reading } from '../../policies.cases.ts';
import { denied, details, someOf } from '../../users.cases.ts';

const attached = held({ [arnOf('p')]: 'p' });
const byUser = (...policies: readonly Policy[]) => madeAccount({ users: [madeUser('alice', { attached })], policies });
const holding = (statements: readonly object[]) => byUser(madePolicy('p', statements));
const p = `policy ${arnOf('p')}`;
const version = (id: string, statements: readonly object[]) => ({
  id,
  created: is('2025-01-01T00:00:00Z'),
  document: is(document(statements)),
});

export const cases: readonly CheckCase[] = [
  { name: 'little', state: holding(reading), expect: { [p]: 'PASS' } },
  { name: 'everything', state: holding(everything), expect: { [p]: 'FAIL' }, says: { [p]: 'user alice' }, severity: { [p]: 'high' } },
  {
    name: 'with MFA',
    state: holding(everythingWithMfa),
    expect: { [p]: 'FAIL' },
    says: { [p]: 'under a condition' },
    severity: { [p]: 'medium' },
  },
  { name: 'all of IAM', state: holding(allOfIam), expect: { [p]: 'FAIL' }, says: { [p]: 'give itself the rest' } },
  { name: 'everything but one service', state: holding([{ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }]), expect: { [p]: 'FAIL' } },
  {
    name: 'denied again in the same document',
    state: holding([...everything, { Effect: 'Deny', Action: '*', Resource: '*' }]),
    expect: { [p]: 'PASS' },
  },
  {
    name: 'by a group and a role',
    state: madeAccount({
      groups: [madeGroup('admins', { attached })],
      roles: [madeRole('deploy', { attached })],
      policies: [madePolicy('p', everything)],
    }),
    expect: { [p]: 'FAIL' },
    says: { [p]: 'group admins and role deploy' },
  },
  {
    name: 'only the version in force counts',
    state: byUser(madePolicy('p', reading, { defaultVersion: is('v2'), versions: all(version('v1', everything), version('v2', reading)) })),
    expect: { [p]: 'PASS' },
  },
  {
    name: 'attached to nothing',
    state: madeAccount({ policies: [madePolicy('p', everything)] }),
    expect: { 'account account': 'NOT_APPLICABLE' },
  },
  {
    name: 'a boundary grants nothing',
    state: madeAccount({ users: [madeUser('alice', { boundary: is(arnOf('p')) })], policies: [madePolicy('p', everything)] }),
    expect: { 'account account': 'NOT_APPLICABLE' },
  },
  {
    name: 'a policy of AWS is not looked at here',
    state: madeAccount({
      users: [madeUser('alice', { attached: held({ [administratorAccess.arn]: 'AdministratorAccess' }) })],
      policies: [administratorAccess],
    }),
    expect: { 'account account': 'NOT_APPLICABLE' },
  },
  { name: 'attached, and not among those read', state: byUser(), expect: { [p]: 'UNKNOWN' }, missing: ['iam:GetPolicyVersion'] },
  {
    name: 'document unknown',
    state: byUser(madePolicy('p', [], { versions: all({ ...version('v1', []), document: denied('iam:GetPolicyVersion') }) })),
    expect: { [p]: 'UNKNOWN' },
    missing: ['iam:GetPolicyVersion'],
  },
  {
    name: 'default version unknown',
    state: byUser(madePolicy('p', everything, { defaultVersion: denied(details) })),
    expect: { [p]: 'UNKNOWN' },
    missing: [details],
  },
  {
    name: 'attached to who knows whom',
    state: madeAccount({
      users: [madeUser('alice', { attached: someOf(details) })],
      policies: [madePolicy('p', everything), madePolicy('little', reading)],
    }),
    expect: { [p]: 'UNKNOWN', [`policy ${arnOf('little')}`]: 'PASS' },
    missing: [details],
  },
  {
    name: 'policies unknown, and all that are attached known',
    state: madeAccount({ over: { policies: { by: table([[arnOf('p'), madePolicy('p', everything)]]), whole: denied(details) } } }),
    expect: { 'account account': 'NOT_APPLICABLE' },
  },
];
