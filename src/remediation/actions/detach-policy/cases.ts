import { held, madeAccount, madeGroup, madePolicy, madeRole, madeUser } from '../../../account/cases.ts';
import { someMembers } from '../../../account/members.ts';
import type { ActionCase } from '../../cases.ts';
import { onlyDenied, used } from '../../iam-event.cases.ts';

const allow = (...Action: string[]) => ({ Effect: 'Allow', Action, Resource: '*' });
const deny = (...Action: string[]) => ({ Effect: 'Deny', Action, Resource: '*' });
const shop = madePolicy('shop', [allow('s3:List*', 'ec2:Describe*')]);
const data = madePolicy('data', [allow('s3:GetObject', 'sqs:*', 'ec2:DescribeVpcs')]);
const part = madePolicy('part', [{ ...allow('s3:ListAllMyBuckets'), Resource: 'arn:aws:s3:::shop' }]);
const read = madePolicy('read', [allow('ec2:DescribeInstances')]);
const guard = madePolicy('guard', [deny('iam:*')]);
const mixed = madePolicy('mixed', [allow('s3:*'), deny('s3:DeleteBucket')]);
const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';
const all = held({
  [shop.arn]: 'shop',
  [guard.arn]: 'guard',
  [mixed.arn]: 'mixed',
  'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3': 'AWSCompromisedKeyQuarantineV3',
});
const state = madeAccount({
  users: [
    madeUser('alice', { attached: all }),
    madeUser('bob', { groups: held({ AGPAEXAMPLESTAFF: 'staff' }), attached: held({ [read.arn]: 'read' }) }),
    madeUser('unsure', { attached: someMembers({}, 'not read') }),
  ],
  groups: [madeGroup('staff', { attached: held({ [shop.arn]: 'shop' }) })],
  roles: [madeRole('deploy', { attached: held({ [administrator]: 'AdministratorAccess' }) })],
  policies: [shop, read, guard, mixed],
});
const usage = {
  'arn:aws:iam::111122223333:user/alice': [used('ec2:DescribeImages', '02-01', 12), onlyDenied('ec2:DescribeVpcs'), used('s3:ListBuckets')],
  'arn:aws:iam::111122223333:user/bob': [used('ec2:DescribeInstances'), used('ec2:DescribeImages')],
};

export const cases: readonly ActionCase[] = [
  {
    name: 'one user loses it, nobody else, and its calls are named',
    state,
    target: 'user:Alice',
    parameters: { policy: shop.arn },
    usage,
    expect: 'steps',
    steps: ['iam:DetachUserPolicy'],
    risk: 'R2',
    says: [
      '"breaks":["user alice called ec2:DescribeImages 12 times, last at 2026-02-01T10:00:00Z, and will be refused unless a policy that is not known allows it."]',
    ],
    parametersOf: [{ UserName: 'alice', PolicyArn: shop.arn }],
  },
  {
    name: 'a group, with what its members have by nothing else',
    state,
    target: 'group:staff',
    parameters: { policy: shop.arn },
    usage,
    expect: 'steps',
    steps: ['iam:DetachGroupPolicy'],
    says: ['user bob called ec2:DescribeImages 3 times'],
  },
  {
    name: 'without a history nobody is said to be safe',
    state,
    target: 'role:deploy',
    parameters: { policy: administrator },
    expect: 'steps',
    steps: ['iam:DetachRolePolicy'],
    says: ['What role deploy calls is not known'],
  },
  {
    name: 'what stays allowed on fewer resources is told, and a call whose permission nobody knows',
    state: madeAccount({
      users: [madeUser('alice', { attached: held({ [shop.arn]: 'shop', [part.arn]: 'part' }) })],
      policies: [shop, part],
    }),
    target: 'user:alice',
    parameters: { policy: shop.arn },
    usage: { 'arn:aws:iam::111122223333:user/alice': [used('s3:ListBuckets'), used('s3:ListThings')] },
    expect: 'steps',
    steps: ['iam:DetachUserPolicy'],
    says: [
      's3:ListBuckets 3 times, last at 2026-02-20T10:00:00Z, and may be refused, because it stays allowed only on some',
      's3:ListThings 3 times, last at 2026-02-20T10:00:00Z, and may be refused, because it is not known which',
    ],
  },
  {
    name: 'what management events do not show is said not to be known',
    state: madeAccount({ users: [madeUser('alice', { attached: held({ [data.arn]: 'data' }) })], policies: [data] }),
    target: 'user:alice',
    parameters: { policy: data.arn },
    usage: {},
    expect: 'steps',
    steps: ['iam:DetachUserPolicy'],
    says: ['Whether user alice uses s3:GetObject, sqs:* is not all known'],
  },
  {
    name: 'denials in it are told',
    state,
    target: 'user:alice',
    parameters: { policy: mixed.arn },
    usage,
    expect: 'steps',
    steps: ['iam:DetachUserPolicy'],
    says: ['also denies'],
  },
  {
    name: 'a policy that only denies stays',
    state,
    target: 'user:alice',
    parameters: { policy: guard.arn },
    usage,
    expect: 'refused',
    says: ['only denies'],
  },
  {
    name: 'a quarantine that AWS attached stays, though its document is not known',
    state,
    target: 'user:alice',
    parameters: { policy: 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3' },
    expect: 'refused',
    says: ['only denies'],
  },
  { name: 'one that is not attached', state, target: 'user:bob', parameters: { policy: shop.arn }, expect: 'nothing' },
  {
    name: 'attachments that are not known',
    state,
    target: 'user:unsure',
    parameters: { policy: shop.arn },
    expect: 'refused',
    says: ['is not known'],
  },
  {
    name: 'a name that is no name',
    state,
    target: 'user:al/../ice',
    parameters: { policy: shop.arn },
    expect: 'refused',
    says: ['There is no user'],
  },
  { name: 'no policy at all', state, target: 'user:alice', expect: 'refused', says: ['is missing'] },
];
