import { document, held, is, madeAccount, madePolicy } from '../../../account/cases.ts';
import { someMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';

const every = document([{ Effect: 'Allow', Action: '*', Resource: '*' }]);
const version = (id: string, text: string) => ({ id, created: is('2025-06-01T00:00:00Z'), document: is(text) });
const versions = {
  v1: version('v1', every),
  v2: version('v2', document([])),
  v3: { id: 'v3', created: is('2025-06-01T00:00:00Z'), document: unknown('not read') },
};
const policy = madePolicy('shop', [], { defaultVersion: is('v2'), versions: held(versions) });
const state = madeAccount({ policies: [policy] });
const target = `policy:${policy.arn}`;

export const cases: readonly ActionCase[] = [
  {
    name: 'an old administrator version goes, its document saved',
    state,
    target,
    parameters: { version: 'v1' },
    expect: 'steps',
    steps: ['iam:DeletePolicyVersion'],
    says: ['amounts to administrator', 'comes back under a new version id'],
    parametersOf: [{ PolicyArn: policy.arn, VersionId: 'v1' }],
    comesBack: false,
  },
  { name: 'the default stays', state, target, parameters: { version: 'v2' }, expect: 'refused', says: ['is the default'] },
  { name: 'one that is gone', state, target, parameters: { version: 'v7' }, expect: 'nothing' },
  { name: 'a document that nobody knows', state, target, parameters: { version: 'v3' }, expect: 'refused', says: ['AWS keeps no copy'] },
  {
    name: 'a policy of AWS',
    state,
    target: 'policy:arn:aws:iam::aws:policy/ReadOnlyAccess',
    parameters: { version: 'v1' },
    expect: 'refused',
    says: ['managed by AWS'],
  },
  {
    name: 'versions that are not all known',
    state: madeAccount({ policies: [{ ...policy, versions: someMembers(versions, 'not read') }] }),
    target,
    parameters: { version: 'v7' },
    expect: 'refused',
  },
  { name: 'text that is no ARN', state, target: 'policy:shop', parameters: { version: 'v1' }, expect: 'refused', says: ['no ARN'] },
];
