import { account, held, is, madeAccount, madeGroup, madePolicy, madeRole, madeTrail, madeUser, none } from '../../../account/cases.ts';
import { someMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import type { Trail } from '../../../account/surroundings.ts';
import type { ActionCase } from '../../cases.ts';

const arn = `arn:aws:cloudtrail:us-east-1:${account}:trail/audit`;
const target = `trail:${arn}`;
const policyArn = `arn:aws:iam::${account}:policy/TrailwardCloudTrailReaders`;
const key = `arn:aws:kms:eu-west-1:${account}:key/11111111-2222-3333-4444-555555555555`;
const people = { users: [madeUser('Alice'), madeUser('a,user')], groups: [madeGroup('auditors')], roles: [madeRole('audit')] };
const of = (over: Partial<Trail> = {}, more: Parameters<typeof madeAccount>[0] = {}): AccountState =>
  madeAccount({ ...people, trails: [madeTrail('audit', { bucket: is('logs'), kmsKey: none, ...over })], ...more });
const to = (names: string) => ({ to: names });
const foreign = 'arn:aws:cloudtrail:us-east-1:999988887777:trail/org';

const statements = (folder = `AWSLogs/${account}/*`) => [
  { Sid: 'ReadLogFiles', Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::logs/${folder}` },
  {
    Sid: 'ListLogFiles',
    Effect: 'Allow',
    Action: 's3:ListBucket',
    Resource: 'arn:aws:s3:::logs',
    Condition: { StringLike: { 's3:prefix': folder } },
  },
  { Sid: 'LocateBucket', Effect: 'Allow', Action: 's3:GetBucketLocation', Resource: 'arn:aws:s3:::logs' },
  { Sid: 'ReadTrail', Effect: 'Allow', Action: ['cloudtrail:GetEventSelectors', 'cloudtrail:GetTrailStatus'], Resource: arn },
  {
    Sid: 'ReadEventHistory',
    Effect: 'Allow',
    Action: ['cloudtrail:DescribeTrails', 'cloudtrail:ListPublicKeys', 'cloudtrail:LookupEvents'],
    Resource: '*',
  },
];
const decrypts = {
  Sid: 'DecryptLogFiles',
  Effect: 'Allow',
  Action: 'kms:Decrypt',
  Resource: key,
  Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } },
};
const text = (...list: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: list });
const mine = madePolicy('TrailwardCloudTrailReaders', statements());
const full = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`arn:aws:iam::${account}:policy/p${index}`, `p${index}`]));

export const cases: readonly ActionCase[] = [
  {
    name: 'a user, a group and a role',
    state: of(),
    target,
    parameters: to('user:alice,group:auditors, role:audit'),
    expect: 'steps',
    steps: ['iam:CreatePolicy', 'iam:AttachUserPolicy', 'iam:AttachGroupPolicy', 'iam:AttachRolePolicy'],
    risk: 'R1',
    parametersOf: [
      { PolicyName: 'TrailwardCloudTrailReaders', PolicyDocument: text(...statements()) },
      { UserName: 'Alice', PolicyArn: policyArn },
      { GroupName: 'auditors', PolicyArn: policyArn },
      { RoleName: 'audit', PolicyArn: policyArn },
    ],
  },
  {
    name: 'encrypted log files below a prefix: no other object, and the key for S3 alone',
    state: of({ prefix: is('team/one'), kmsKey: is(key) }),
    target,
    parameters: to('group:auditors'),
    expect: 'steps',
    steps: ['iam:CreatePolicy', 'iam:AttachGroupPolicy'],
    parametersOf: [{ PolicyDocument: text(...statements(`team/one/AWSLogs/${account}/*`), decrypts) }],
  },
  {
    name: 'the trail of an organisation, in the account that owns it',
    state: of(
      { organisation: is(true) },
      { over: { organisation: is({ id: 'o-exampleorg', managementAccount: account, scps: is({}), rcps: is({}) }) } },
    ),
    target,
    parameters: to('role:audit'),
    expect: 'steps',
    steps: ['iam:CreatePolicy', 'iam:AttachRolePolicy'],
    parametersOf: [{ PolicyDocument: text(...statements('AWSLogs/o-exampleorg/*')) }],
  },
  {
    name: 'the policy that is there is used again',
    state: of({}, { policies: [mine] }),
    target,
    parameters: to('user:Alice,user:alice'),
    expect: 'steps',
    steps: ['iam:AttachUserPolicy'],
    parametersOf: [{ UserName: 'Alice', PolicyArn: policyArn }],
  },
  {
    name: 'a name with a comma in it',
    state: of({}, { policies: [mine] }),
    target,
    parameters: to('user:a,user'),
    expect: 'steps',
    steps: ['iam:AttachUserPolicy'],
    parametersOf: [{ UserName: 'a,user' }],
  },
  {
    name: 'those who have it already',
    state: of({}, { policies: [mine], users: [madeUser('alice', { attached: held({ [policyArn]: 'TrailwardCloudTrailReaders' }) })] }),
    target,
    parameters: to('user:alice'),
    expect: 'nothing',
  },
  {
    name: 'another policy of that name',
    state: of({}, { policies: [madePolicy('TrailwardCloudTrailReaders', [{ Effect: 'Allow', Action: '*', Resource: '*' }])] }),
    target,
    parameters: to('user:alice'),
    expect: 'refused',
    says: ['is not the one'],
  },
  {
    name: 'another name for it then',
    state: of({}, { policies: [madePolicy('TrailwardCloudTrailReaders', [{ Effect: 'Allow', Action: '*', Resource: '*' }])] }),
    target,
    parameters: { ...to('user:alice'), policy: 'AuditReaders' },
    expect: 'steps',
    steps: ['iam:CreatePolicy', 'iam:AttachUserPolicy'],
  },
  {
    name: 'an entity that is full',
    state: of({}, { users: [madeUser('alice', { attached: held(full) })] }),
    target,
    parameters: to('user:alice'),
    expect: 'refused',
    says: ['10 managed policies'],
  },
  {
    name: 'attachments that are not known',
    state: of({}, { users: [madeUser('alice', { attached: someMembers({}, 'not read') })] }),
    target,
    parameters: to('user:alice'),
    expect: 'refused',
  },
  {
    name: 'somebody who is not there',
    state: of(),
    target,
    parameters: to('user:mallory'),
    expect: 'refused',
    says: ['There is no user mallory'],
  },
  { name: 'somebody of no kind', state: of(), target, parameters: to('alice'), expect: 'refused', says: ['names no user, group or role'] },
  { name: 'everybody', state: of(), target, parameters: to('account'), expect: 'refused' },
  {
    name: 'a bucket by whose name the policy would be wide',
    state: of({ bucket: is('*') }),
    target,
    parameters: to('user:alice'),
    expect: 'refused',
    says: ['a name that AWS does not give'],
  },
  {
    name: 'a prefix with a variable',
    state: of({ prefix: is('${aws:username}') }),
    target,
    parameters: to('user:alice'),
    expect: 'refused',
    says: ['a name that AWS does not give'],
  },
  {
    name: 'a bucket that is not known',
    state: of({ bucket: unknown('not read') }),
    target,
    parameters: to('user:alice'),
    expect: 'refused',
    says: ['not read'],
  },
  {
    name: 'an organisation that is not known',
    state: of({ organisation: is(true) }, { over: { organisation: unknown('not read') } }),
    target,
    parameters: to('user:alice'),
    expect: 'refused',
    says: ['whose id is not known'],
  },
  {
    name: 'of another account',
    state: of({ arn: foreign, name: 'org' }),
    target: `trail:${foreign}`,
    parameters: to('user:alice'),
    expect: 'refused',
    says: ['999988887777'],
  },
];
