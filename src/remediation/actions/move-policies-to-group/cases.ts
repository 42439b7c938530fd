import { document, held, is, madeAccount, madeGroup, madePolicy, madeUser } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';

const shop = madePolicy('shop', [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }]);
const base = document([{ Effect: 'Allow', Action: 'sqs:*', Resource: '*' }]);
const policies = { attached: held({ [shop.arn]: 'shop' }), inline: held({ base: is(base) }) };
const ready = madeGroup('ready', policies);
const state = madeAccount({
  users: [
    madeUser('alice', policies),
    madeUser('bob', { groups: held({ AGPAEXAMPLEREADY: 'ready', AGPAEXAMPLEBUSY: 'busy' }) }),
    madeUser('lost', { inline: held({ base: unknown('not read') }) }),
  ],
  groups: [
    ready,
    madeGroup('empty'),
    madeGroup('busy'),
    madeGroup('more', { ...policies, inline: held({ base: is(base), extra: is(base) }) }),
    madeGroup('other', { inline: held({ base: is(document([])) }) }),
  ],
  policies: [shop],
});

export const cases: readonly ActionCase[] = [
  {
    name: 'a new group: made, given, joined, a pause, then taken from the user',
    state,
    target: 'user:alice',
    parameters: { group: 'shop-team' },
    expect: 'steps',
    steps: [
      'iam:CreateGroup',
      'iam:AttachGroupPolicy',
      'iam:PutGroupPolicy',
      'iam:AddUserToGroup',
      'gate:wait',
      'iam:DetachUserPolicy',
      'iam:DeleteUserPolicy',
    ],
    risk: 'R2',
    parametersOf: [
      { GroupName: 'shop-team' },
      { GroupName: 'shop-team', PolicyArn: shop.arn },
      { GroupName: 'shop-team', PolicyName: 'base', PolicyDocument: base },
      { GroupName: 'shop-team', UserName: 'alice' },
      { UserName: 'alice', PolicyArn: shop.arn },
      { UserName: 'alice', PolicyName: 'base' },
    ],
  },
  {
    name: 'a group that has them already',
    state,
    target: 'user:alice',
    parameters: { group: 'READY' },
    expect: 'steps',
    steps: ['iam:AddUserToGroup', 'gate:wait', 'iam:DetachUserPolicy', 'iam:DeleteUserPolicy'],
  },
  {
    name: 'an empty group',
    state,
    target: 'user:alice',
    parameters: { group: 'empty' },
    expect: 'steps',
    steps: [
      'iam:AttachGroupPolicy',
      'iam:PutGroupPolicy',
      'iam:AddUserToGroup',
      'gate:wait',
      'iam:DetachUserPolicy',
      'iam:DeleteUserPolicy',
    ],
  },
  {
    name: 'members would gain',
    state,
    target: 'user:alice',
    parameters: { group: 'busy' },
    expect: 'refused',
    says: ['members (bob) who would gain'],
  },
  {
    name: 'the user would gain',
    state,
    target: 'user:alice',
    parameters: { group: 'more' },
    expect: 'refused',
    says: ['(extra)', 'would gain them'],
  },
  {
    name: 'an inline policy of the same name that says something else',
    state,
    target: 'user:alice',
    parameters: { group: 'other' },
    expect: 'refused',
    says: ['(base)'],
  },
  { name: 'nothing attached', state, target: 'user:bob', parameters: { group: 'new' }, expect: 'nothing' },
  {
    name: 'a document that is not known',
    state,
    target: 'user:lost',
    parameters: { group: 'new' },
    expect: 'refused',
    says: ['not all known'],
  },
  {
    name: 'a name that IAM does not take',
    state,
    target: 'user:alice',
    parameters: { group: 'a b' },
    expect: 'refused',
    says: ['no name that IAM takes'],
  },
];
