import { document, held, is, madeAccount, madePolicy, madeUser } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';
import { iamEvent, used } from '../../iam-event.cases.ts';

const some = document([{ Effect: 'Allow', Action: 's3:List*', Resource: '*' }]);
const more = document([{ Effect: 'Allow', Action: ['s3:List*', 'ec2:*'], Resource: '*' }]);
const every = document([{ Effect: 'Allow', Action: '*', Resource: '*' }]);
const version = (id: string, text: string) => ({ id, created: is('2025-06-01T00:00:00Z'), document: is(text) });
const policy = madePolicy('shop', [], {
  defaultVersion: is('v3'),
  versions: held({ v1: version('v1', every), v2: version('v2', some), v3: version('v3', more) }),
});
const state = madeAccount({ users: [madeUser('alice', { attached: held({ [policy.arn]: 'shop' }) })], policies: [policy] });
const target = `policy:${policy.arn}`;
const set = (day: string, versionId: string) => iamEvent('SetDefaultPolicyVersion', day, { policyArn: policy.arn, versionId });
const create = (day: string, id: string, setAsDefault: boolean) =>
  iamEvent('CreatePolicyVersion', day, { policyArn: policy.arn, setAsDefault }, { responseElements: { policyVersion: { versionId: id } } });
const key = `policy/${policy.arn}`;

export const cases: readonly ActionCase[] = [
  {
    name: 'the one before the newest change, and who used what goes',
    state,
    target,
    events: { [key]: [create('01-01', 'v2', true), create('01-15', 'v4', false), create('02-01', 'v3', true)] },
    usage: { 'arn:aws:iam::111122223333:user/alice': [used('ec2:RunInstances'), used('s3:ListBucket')] },
    expect: 'steps',
    steps: ['iam:SetDefaultPolicyVersion'],
    says: ['user alice called ec2:RunInstances', 'remove-policy-version'],
    parametersOf: [{ PolicyArn: policy.arn, VersionId: 'v2' }],
  },
  {
    name: 'set back by another call',
    state,
    target,
    events: { [key]: [set('01-01', 'v2'), set('02-01', 'v3')] },
    expect: 'steps',
    steps: ['iam:SetDefaultPolicyVersion'],
    parametersOf: [{ VersionId: 'v2' }],
  },
  {
    name: 'administrator before is not put in force',
    state,
    target,
    events: { [key]: [iamEvent('CreatePolicy', '01-01', {}), set('02-01', 'v3')] },
    expect: 'refused',
    says: ['amounts to administrator', 'version=v1'],
  },
  {
    name: 'administrator that is named is meant',
    state,
    target,
    parameters: { version: 'v1' },
    expect: 'steps',
    steps: ['iam:SetDefaultPolicyVersion'],
    says: ['amounts to administrator'],
  },
  { name: 'the default already', state, target, parameters: { version: 'v3' }, expect: 'nothing' },
  { name: 'a version that is gone', state, target, parameters: { version: 'v9' }, expect: 'refused', says: ['v1, v2, v3'] },
  {
    name: 'the history begins with the change',
    state,
    target,
    events: { [key]: [set('02-01', 'v3')] },
    expect: 'refused',
    says: ['is not known'],
  },
  {
    name: 'account and history do not agree',
    state,
    target,
    events: { [key]: [set('01-01', 'v1'), set('02-01', 'v2')] },
    expect: 'refused',
    says: ['do not agree'],
  },
  { name: 'no history', state, target, expect: 'refused', says: ['no history was ingested'] },
  {
    name: 'a policy of AWS',
    state,
    target: 'policy:arn:aws:iam::aws:policy/ReadOnlyAccess',
    parameters: { version: 'v1' },
    expect: 'refused',
    says: ['managed by AWS'],
  },
  {
    name: 'a default version that is not known',
    state: madeAccount({ policies: [{ ...policy, defaultVersion: unknown('not read') }] }),
    target,
    parameters: { version: 'v1' },
    expect: 'refused',
  },
];
