import { held, is, madeAccount, madePolicy, madeRole, madeUser } from '../../../account/cases.ts';
import { someMembers } from '../../../account/members.ts';
import type { ActionCase } from '../../cases.ts';
import { used } from '../../iam-event.cases.ts';

const text = `{
  "Version": "2012-10-17",
  "Id": "kept",
  "Statement": [
    { "Sid": "Read",  "Effect": "Allow", "Action": ["s3:Get*", "s3:List*"], "Resource": "arn:aws:s3:::shop/*" },
    { "Sid": "Iam",   "Effect": "Allow", "Action": "iam:*", "Resource": "*", "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}} },
    { "Sid": "Guard", "Effect": "Deny",  "Action": "s3:DeleteBucket", "Resource": "*" },
    { "Effect": "Allow", "NotAction": ["organizations:*"], "Resource": "arn:aws:s3:::logs" }
  ]
}`;
const version = (id: string, body = text) => ({ id, created: is('2025-06-01T00:00:00Z'), document: is(body) });
const versions = (...ids: string[]) => held(Object.fromEntries(ids.map((id) => [id, version(id)])));
const policy = madePolicy('shop', [], { defaultVersion: is('v2'), versions: versions('v1', 'v2') });
const full = madePolicy('full', [], { defaultVersion: is('v10'), versions: versions('v3', 'v6', 'v7', 'v9', 'v10') });
const state = madeAccount({
  users: [
    madeUser('carol', { inline: held({ base: is(text) }) }),
    madeUser('bob', { attached: held({ [policy.arn]: 'shop' }) }),
    madeUser('alice', {
      inline: held({
        one: is('{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}'),
        broken: is('{"Statement":[{]}'),
      }),
    }),
  ],
  roles: [madeRole('deploy', { boundary: is(policy.arn) })],
  policies: [policy, full],
});
const calls = [used('iam:CreateUser', '02-11'), used('s3:GetBucketPolicy')];
const usage = { 'arn:aws:iam::111122223333:user/carol': calls, 'arn:aws:iam::111122223333:user/bob': calls };
const without = (line: string) => text.replace(new RegExp(`\\n    \\{ "Sid": "${line}".*`), '');
const target = `policy:${policy.arn}`;

export const cases: readonly ActionCase[] = [
  {
    name: 'a statement by its Sid, the rest to the letter, and who used it',
    state,
    target,
    parameters: { statements: 'Iam' },
    usage,
    expect: 'steps',
    steps: ['iam:CreatePolicyVersion'],
    says: [
      'user bob called iam:CreateUser 3 times, last at 2026-02-11T10:00:00Z, and may be refused, because it stays allowed only on some',
      'boundary of role deploy',
    ],
    parametersOf: [{ PolicyArn: policy.arn, SetAsDefault: true, PolicyDocument: without('Iam') }],
  },
  {
    name: 'by number',
    state,
    target,
    parameters: { statements: '2' },
    expect: 'steps',
    steps: ['iam:CreatePolicyVersion'],
    parametersOf: [{ PolicyDocument: without('Iam') }],
  },
  {
    name: 'an action of a list, Sid and all else kept',
    state,
    target: 'inline-policy:user/carol/base',
    parameters: { actions: 's3:Get*', statements: 'Read' },
    usage,
    expect: 'steps',
    steps: ['iam:PutUserPolicy'],
    says: ['user carol called s3:GetBucketPolicy 3 times'],
    parametersOf: [
      {
        UserName: 'carol',
        PolicyName: 'base',
        PolicyDocument: text.replace('"Action": ["s3:Get*", "s3:List*"]', '"Action": ["s3:List*"]'),
      },
    ],
  },
  {
    name: 'a pattern that covers all of a statement takes it out, and is added to what NotAction leaves out',
    state,
    target,
    parameters: { actions: 'IAM:*' },
    expect: 'steps',
    steps: ['iam:CreatePolicyVersion'],
    parametersOf: [
      { PolicyDocument: without('Iam').replace('"NotAction": ["organizations:*"]', '"NotAction": ["organizations:*","IAM:*"]') },
    ],
  },
  {
    name: 'one action of a wildcard is refused, with the advice',
    state,
    target,
    parameters: { actions: 'iam:DeleteUser', statements: 'Iam' },
    expect: 'refused',
    says: ['allows iam:*', 'by=deny'],
  },
  {
    name: 'one action of a wildcard by a Deny with the same resources and conditions',
    state,
    target,
    parameters: { actions: 'iam:DeleteUser,iam:Create*', statements: 'Iam', by: 'deny' },
    usage,
    expect: 'steps',
    steps: ['iam:CreatePolicyVersion'],
    says: ['A Deny holds against every other policy too'],
    parametersOf: [
      {
        PolicyDocument: text.replace(
          '\n  ]',
          ',\n    {"Sid":"TrailwardDeny1","Effect":"Deny","Action":["iam:DeleteUser","iam:Create*"],"Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}\n  ]',
        ),
      },
    ],
  },
  {
    name: 'a single statement becomes a list when a Deny comes to it',
    state,
    target: 'inline-policy:user/alice/one',
    parameters: { actions: 's3:DeleteBucket', by: 'deny' },
    expect: 'steps',
    steps: ['iam:PutUserPolicy'],
    parametersOf: [
      {
        PolicyDocument:
          '{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"},{"Sid":"TrailwardDeny1","Effect":"Deny","Action":["s3:DeleteBucket"],"Resource":"*"}]}',
      },
    ],
  },
  {
    name: 'a Deny is never taken out',
    state,
    target,
    parameters: { statements: 'Guard' },
    expect: 'refused',
    says: ['Statement 3 denies'],
  },
  {
    name: 'five versions: the oldest that is not the default goes first, its document saved',
    state,
    target: `policy:${full.arn}`,
    parameters: { statements: 'Iam' },
    expect: 'steps',
    steps: ['iam:DeletePolicyVersion', 'iam:CreatePolicyVersion'],
    says: ['The version id v3 is lost'],
    parametersOf: [{ VersionId: 'v3' }, { SetAsDefault: true }],
    comesBack: false,
  },
  { name: 'what it does not allow', state, target: 'inline-policy:user/alice/one', parameters: { actions: 'ec2:*' }, expect: 'nothing' },
  {
    name: 'everything',
    state,
    target: 'inline-policy:user/alice/one',
    parameters: { actions: '*' },
    expect: 'refused',
    says: ['Nothing would be left'],
  },
  {
    name: 'a statement that is not there',
    state,
    target,
    parameters: { statements: 'Other' },
    expect: 'refused',
    says: ['no statement Other', 'Read, Iam, Guard, 4'],
  },
  { name: 'nothing said', state, target, expect: 'refused', says: ['is not said'] },
  { name: 'no action', state, target, parameters: { actions: 's3' }, expect: 'refused', says: ['s3 is no action'] },
  {
    name: 'a policy of AWS',
    state,
    target: 'policy:arn:aws:iam::aws:policy/PowerUserAccess',
    parameters: { actions: 'iam:*' },
    expect: 'refused',
    says: ['managed by AWS', 'policy of your own'],
  },
  {
    name: 'a document that is no JSON',
    state,
    target: 'inline-policy:user/alice/broken',
    parameters: { actions: 'iam:*' },
    expect: 'refused',
    says: ['is no JSON'],
  },
  {
    name: 'a Deny that makes it too long',
    state: madeAccount({
      policies: [madePolicy('long', [{ Effect: 'Allow', Action: 's3:*', Resource: `arn:aws:s3:::${'b'.repeat(3_200)}` }])],
    }),
    target: `policy:${policy.arn.replace('shop', 'long')}`,
    parameters: { actions: 's3:DeleteBucket', by: 'deny' },
    expect: 'refused',
    says: ['AWS takes 6144'],
  },
  {
    name: 'a number that is the Sid of another',
    state: madeAccount({
      policies: [
        madePolicy('odd', [
          { Sid: '2', Effect: 'Allow', Action: 's3:*', Resource: '*' },
          { Sid: '1', Effect: 'Allow', Action: 'ec2:*', Resource: '*' },
        ]),
      ],
    }),
    target: `policy:${policy.arn.replace('shop', 'odd')}`,
    parameters: { statements: '1' },
    expect: 'refused',
    says: ['both the number'],
  },
  {
    name: 'versions that are not all known',
    state: madeAccount({ policies: [{ ...policy, versions: someMembers({ v2: version('v2') }, 'not read') }] }),
    target,
    parameters: { statements: 'Iam' },
    expect: 'refused',
  },
  {
    name: 'an inline policy that is not there',
    state,
    target: 'inline-policy:user/alice/missing',
    parameters: { actions: 's3:*' },
    expect: 'refused',
    says: ['There is no inline policy'],
  },
  {
    name: 'a document of nothing but a Deny',
    state: madeAccount({ policies: [madePolicy('deny', [{ Effect: 'Deny', Action: 's3:*', Resource: '*' }])] }),
    target: `policy:${policy.arn.replace('shop', 'deny')}`,
    parameters: { actions: 's3:*' },
    expect: 'nothing',
  },
];
