import { document, held, is, madeAccount, madeGroup, madeRole, madeUser } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';
import { iamEvent, used } from '../../iam-event.cases.ts';

const old = '{ "Version": "2012-10-17",\n "Statement": {"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"} }';
const now = document([{ Effect: 'Allow', Action: 's3:*', Resource: '*' }]);
const every = document([{ Effect: 'Allow', Action: '*', Resource: '*' }]);
const long = (letters: number) => document([{ Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${'b'.repeat(letters)}` }]);
const state = madeAccount({
  users: [
    madeUser('alice', { inline: held({ base: is(now) }) }),
    madeUser('full', { inline: held({ other: is(long(1_900)) }) }),
    madeUser('lost', { inline: held({ base: unknown('not read') }) }),
  ],
  groups: [madeGroup('staff')],
  roles: [madeRole('deploy')],
});
const put = (day: string, policyDocument: string) =>
  iamEvent('PutUserPolicy', day, { userName: 'alice', policyName: 'base', policyDocument });
const alice = (...events: ReturnType<typeof iamEvent>[]) => ({ 'user/alice': events });

export const cases: readonly ActionCase[] = [
  {
    name: 'what stood before the newest change, to the letter',
    state,
    target: 'inline-policy:user/alice/base',
    events: alice(
      iamEvent('PutUserPolicy', '01-01', { userName: 'alice', policyName: 'other', policyDocument: every }),
      put('01-02', old),
      put('02-01', now),
    ),
    usage: { 'arn:aws:iam::111122223333:user/alice': [used('s3:CreateBucket')] },
    expect: 'steps',
    steps: ['iam:PutUserPolicy'],
    says: ['user alice called s3:CreateBucket 3 times'],
    parametersOf: [{ UserName: 'alice', PolicyName: 'base', PolicyDocument: old }],
  },
  {
    name: 'one that was deleted comes back',
    state,
    target: 'inline-policy:role/deploy/base',
    events: {
      'role/deploy': [
        iamEvent('PutRolePolicy', '01-02', { roleName: 'deploy', policyName: 'base', policyDocument: old }),
        iamEvent('DeleteRolePolicy', '02-01', { roleName: 'deploy', policyName: 'base' }),
      ],
    },
    expect: 'steps',
    steps: ['iam:PutRolePolicy'],
    parametersOf: [{ PolicyDocument: old }],
  },
  {
    name: 'a denied change changed nothing',
    state,
    target: 'inline-policy:user/alice/base',
    events: alice(put('01-02', old), put('02-01', now), { ...put('02-02', every), errorCode: 'AccessDenied' }),
    expect: 'steps',
    steps: ['iam:PutUserPolicy'],
    parametersOf: [{ PolicyDocument: old }],
  },
  {
    name: 'a document that is given',
    state,
    target: 'inline-policy:group/staff/base',
    parameters: { document: old },
    expect: 'steps',
    steps: ['iam:PutGroupPolicy'],
  },
  { name: 'what it says already', state, target: 'inline-policy:user/alice/base', parameters: { document: now }, expect: 'nothing' },
  {
    name: 'restored already',
    state,
    target: 'inline-policy:user/alice/base',
    events: alice(put('01-02', now), put('02-01', old)),
    expect: 'nothing',
  },
  {
    name: 'nothing stood before',
    state,
    target: 'inline-policy:user/alice/base',
    events: alice(iamEvent('CreateUser', '01-01', { userName: 'alice' }), put('02-01', now)),
    expect: 'refused',
    says: ['remove-inline-policy'],
  },
  {
    name: 'a policy of an older user of the same name is none of its own',
    state,
    target: 'inline-policy:user/alice/base',
    events: alice(
      put('01-01', old),
      iamEvent('DeleteUser', '01-02', { userName: 'alice' }),
      iamEvent('CreateUser', '01-03', { userName: 'alice' }),
      put('02-01', now),
    ),
    expect: 'refused',
    says: ['There was no'],
  },
  {
    name: 'the history begins with the change',
    state,
    target: 'inline-policy:user/alice/base',
    events: alice(put('02-01', now)),
    expect: 'refused',
    says: ['does not reach back'],
  },
  {
    name: 'account and history do not agree',
    state,
    target: 'inline-policy:user/alice/base',
    events: alice(put('01-02', old), put('02-01', every)),
    expect: 'refused',
    says: ['do not agree'],
  },
  {
    name: 'a document that AWS left out of the log',
    state,
    target: 'inline-policy:user/alice/base',
    events: alice({ ...put('01-02', old), requestParameters: { userName: 'alice', policyName: 'base', omitted: true } }, put('02-01', now)),
    expect: 'refused',
    says: ['does not show it'],
  },
  {
    name: 'administrator from the history is not put back',
    state,
    target: 'inline-policy:user/alice/base',
    events: alice(put('01-02', every), put('02-01', now)),
    expect: 'refused',
    says: ['amounts to administrator'],
  },
  {
    name: 'administrator that is given is meant',
    state: madeAccount({ users: [madeUser('alice')] }),
    target: 'inline-policy:user/alice/base',
    parameters: { document: every },
    expect: 'steps',
    steps: ['iam:PutUserPolicy'],
    risk: 'R2',
  },
  {
    name: 'no history and no document',
    state,
    target: 'inline-policy:user/alice/base',
    expect: 'refused',
    says: ['no history was ingested'],
  },
  {
    name: 'inline policies of a user count together',
    state,
    target: 'inline-policy:user/full/base',
    parameters: { document: long(150) },
    expect: 'refused',
    says: ['AWS takes 2048', 'count together'],
  },
  {
    name: 'a group may have more',
    state,
    target: 'inline-policy:group/staff/base',
    parameters: { document: long(4_900) },
    expect: 'steps',
    steps: ['iam:PutGroupPolicy'],
  },
  {
    name: 'a group may not have that much',
    state,
    target: 'inline-policy:group/staff/base',
    parameters: { document: long(5_120) },
    expect: 'refused',
    says: ['AWS takes 5120'],
  },
  {
    name: 'a role may have more still',
    state,
    target: 'inline-policy:role/deploy/base',
    parameters: { document: long(10_000) },
    expect: 'steps',
    steps: ['iam:PutRolePolicy'],
  },
  {
    name: 'a role may not have that much',
    state,
    target: 'inline-policy:role/deploy/base',
    parameters: { document: long(10_240) },
    expect: 'refused',
    says: ['AWS takes 10240'],
  },
  {
    name: 'text that is no JSON',
    state,
    target: 'inline-policy:role/deploy/base',
    parameters: { document: '{"Statement":' },
    expect: 'refused',
    says: ['is no JSON'],
  },
  {
    name: 'two effects in one statement',
    state,
    target: 'inline-policy:role/deploy/base',
    parameters: { document: '{"Statement":{"Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*"}}' },
    expect: 'refused',
    says: ['read in one way only'],
  },
  {
    name: 'a principal in a policy of an identity',
    state,
    target: 'inline-policy:role/deploy/base',
    parameters: { document: document([{ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' }]) },
    expect: 'refused',
    says: ['names a principal'],
  },
  {
    name: 'a name that IAM does not take',
    state,
    target: 'inline-policy:role/deploy/a/b',
    parameters: { document: old },
    expect: 'refused',
    says: ['no name that IAM takes'],
  },
  {
    name: 'a policy that is there and not known',
    state,
    target: 'inline-policy:user/lost/base',
    parameters: { document: old },
    expect: 'refused',
    says: ['says now is not known'],
  },
];
