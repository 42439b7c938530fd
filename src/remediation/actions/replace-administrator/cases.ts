import { document, held, is, madeAccount, madeGroup, madePolicy, madeRole, madeUser } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';
import { used } from '../../iam-event.cases.ts';

const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';
const scoped = document([{ Effect: 'Allow', Action: ['s3:*', 'ec2:Describe*'], Resource: '*' }]);
const every = document([{ Effect: 'Allow', Action: '*', Resource: '*' }]);
const taken = madePolicy('taken', [{ Effect: 'Allow', Action: 'sqs:*', Resource: '*' }]);
const state = madeAccount({
  users: [
    madeUser('alice', { attached: held({ [administrator]: 'AdministratorAccess' }), inline: held({ all: is(every) }) }),
    madeUser('bob', { groups: held({ AGPAEXAMPLEADMINS: 'admins' }) }),
    madeUser('carol'),
    madeUser('lost', { inline: held({ all: unknown('not read') }) }),
    madeUser('both', {
      inline: held({
        one: is(document([{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }])),
        two: is(document([{ Effect: 'Allow', Action: 'iam:PutUserPolicy', Resource: '*' }])),
      }),
    }),
  ],
  groups: [madeGroup('admins', { attached: held({ [administrator]: 'AdministratorAccess' }) })],
  roles: [madeRole('deploy', { attached: held({ [administrator]: 'AdministratorAccess' }) })],
  policies: [taken],
});
const parameters = { document: scoped, name: 'shop' };

export const cases: readonly ActionCase[] = [
  {
    name: 'the new one first, a yes, then each of the old ones',
    state,
    target: 'user:alice',
    parameters,
    usage: { 'arn:aws:iam::111122223333:user/alice': [used('iam:CreateUser'), used('ec2:DescribeInstances')] },
    expect: 'steps',
    steps: ['iam:CreatePolicy', 'iam:AttachUserPolicy', 'gate:confirm', 'iam:DeleteUserPolicy', 'iam:DetachUserPolicy'],
    risk: 'R2',
    says: ['user alice called iam:CreateUser 3 times'],
    parametersOf: [
      { PolicyName: 'shop', PolicyDocument: scoped },
      { PolicyArn: 'arn:aws:iam::111122223333:policy/shop' },
      { PolicyName: 'all' },
      { PolicyArn: administrator },
    ],
  },
  {
    name: 'inline where that is asked for',
    state,
    target: 'role:deploy',
    parameters: { ...parameters, as: 'inline' },
    expect: 'steps',
    steps: ['iam:PutRolePolicy', 'gate:confirm', 'iam:DetachRolePolicy'],
  },
  {
    name: 'a group',
    state,
    target: 'group:admins',
    parameters,
    expect: 'steps',
    steps: ['iam:CreatePolicy', 'iam:AttachGroupPolicy', 'gate:confirm', 'iam:DetachGroupPolicy'],
    says: ['What user bob calls is not known'],
  },
  { name: 'an administrator by a group', state, target: 'user:bob', parameters, expect: 'refused', says: ['by group admins'] },
  { name: 'only together', state, target: 'user:both', parameters, expect: 'refused', says: ['together they do'] },
  { name: 'none at all', state, target: 'user:carol', parameters, expect: 'nothing' },
  { name: 'a policy that is not known may be one', state, target: 'user:lost', parameters, expect: 'refused', says: ['Not every policy'] },
  {
    name: 'a document that amounts to administrator',
    state,
    target: 'user:alice',
    parameters: { ...parameters, document: every },
    expect: 'refused',
    says: ['amounts to administrator itself'],
  },
  {
    name: 'a document of IAM writes alone',
    state,
    target: 'user:alice',
    parameters: { ...parameters, document: document([{ Effect: 'Allow', Action: 'iam:*', Resource: '*' }]) },
    expect: 'refused',
    says: ['amounts to administrator itself'],
  },
  {
    name: 'a document that allows nothing',
    state,
    target: 'user:alice',
    parameters: { ...parameters, document: document([{ Effect: 'Deny', Action: 'iam:*', Resource: '*' }]) },
    expect: 'refused',
    says: ['allows nothing'],
  },
  {
    name: 'text that is no JSON',
    state,
    target: 'user:alice',
    parameters: { ...parameters, document: 'Effect: Allow' },
    expect: 'refused',
    says: ['is no JSON'],
  },
  {
    name: 'a name that is taken',
    state,
    target: 'user:alice',
    parameters: { ...parameters, name: 'Taken' },
    expect: 'refused',
    says: ['says something else'],
  },
  {
    name: 'an inline name that is taken',
    state,
    target: 'user:alice',
    parameters: { ...parameters, name: 'all', as: 'inline' },
    expect: 'refused',
    says: ['says something else'],
  },
  {
    name: 'a name that IAM does not take',
    state,
    target: 'user:alice',
    parameters: { ...parameters, name: 'a/b' },
    expect: 'refused',
    says: ['no name that IAM takes'],
  },
  {
    name: 'too long for an inline policy of a user',
    state,
    target: 'user:alice',
    parameters: {
      document: document([{ Effect: 'Allow', Action: 's3:*', Resource: `arn:aws:s3:::${'b'.repeat(2_048)}` }]),
      name: 'shop',
      as: 'inline',
    },
    expect: 'refused',
    says: ['AWS takes 2048'],
  },
];
