import { all, document, is, madeAccount, madePolicy } from '../../../account/cases.ts';
import type { Policy } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { allOfIam, arnOf, awsArnOf, everything, reading } from '../../policies.cases.ts';
import { denied, details, someOf } from '../../users.cases.ts';

const p = `policy ${arnOf('p')}`;
const version = (id: string, statements: readonly object[]) => ({
  id,
  created: is('2025-01-01T00:00:00Z'),
  document: is(document(statements)),
});
const policy = (over: Partial<Policy>) => madeAccount({ policies: [madePolicy('p', reading, { defaultVersion: is('v2'), ...over })] });
const narrowed = all(version('v1', everything), version('v2', reading));

export const cases: readonly CheckCase[] = [
  { name: 'narrowed, and the wide one kept', state: policy({ versions: narrowed }), expect: { [p]: 'FAIL' }, says: { [p]: 'version v1' } },
  { name: 'all of IAM', state: policy({ versions: all(version('v1', allOfIam), version('v2', reading)) }), expect: { [p]: 'FAIL' } },
  { name: 'only narrow ones', state: policy({ versions: all(version('v1', reading), version('v2', reading)) }), expect: { [p]: 'PASS' } },
  {
    name: 'the one in force has a check of its own',
    state: policy({ versions: all(version('v1', reading), version('v2', everything)) }),
    expect: { [p]: 'PASS' },
  },
  { name: 'one version', state: policy({ defaultVersion: is('v1') }), expect: { [p]: 'PASS' } },
  { name: 'a policy of AWS', state: policy({ arn: awsArnOf('p'), versions: narrowed }), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'which is in force is unknown',
    state: policy({ versions: narrowed, defaultVersion: denied(details) }),
    expect: { [p]: 'UNKNOWN' },
    missing: [details],
  },
  {
    name: 'which is in force is unknown, and two are wide',
    state: policy({ versions: all(version('v1', everything), version('v2', everything)), defaultVersion: denied(details) }),
    expect: { [p]: 'FAIL' },
  },
  {
    name: 'which is in force is unknown, and none is wide',
    state: policy({ versions: all(version('v1', reading), version('v2', reading)), defaultVersion: denied(details) }),
    expect: { [p]: 'PASS' },
  },
  {
    name: 'document unknown',
    state: policy({ versions: all({ ...version('v1', []), document: denied('iam:GetPolicyVersion') }, version('v2', reading)) }),
    expect: { [p]: 'UNKNOWN' },
    missing: ['iam:GetPolicyVersion'],
  },
  {
    name: 'others unknown',
    state: policy({ versions: someOf(details, all(version('v2', reading))) }),
    expect: { [p]: 'UNKNOWN' },
    missing: [details],
  },
  { name: 'one that is known decides', state: policy({ versions: someOf(details, narrowed) }), expect: { [p]: 'FAIL' } },
];
