import { held, is, madeAccount, madePolicy, madeRole, madeUser } from '../../../account/cases.ts';
import { someMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';

const shop = madePolicy('shop', [{ Effect: 'Allow', Action: 's3:List*', Resource: '*' }]);
const every = madePolicy('every', [{ Effect: 'Allow', Action: '*', Resource: '*' }]);
const state = madeAccount({
  users: [
    madeUser('alice'),
    madeUser('full', {
      attached: held(Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`arn:aws:iam::aws:policy/P${index}`, `P${index}`]))),
    }),
    madeUser('unsure', { attached: someMembers({}, 'not read') }),
  ],
  roles: [madeRole('deploy', { attached: held({ [shop.arn]: 'shop' }) })],
  policies: [shop, every],
});

export const cases: readonly ActionCase[] = [
  {
    name: 'a policy comes back to a user',
    state,
    target: 'user:alice',
    parameters: { policy: shop.arn },
    expect: 'steps',
    steps: ['iam:AttachUserPolicy'],
    parametersOf: [{ UserName: 'alice', PolicyArn: shop.arn }],
  },
  {
    name: 'an administrator only when it is asked for',
    state,
    target: 'user:alice',
    parameters: { policy: every.arn },
    expect: 'refused',
    says: ['amounts to administrator'],
  },
  {
    name: 'an administrator that is asked for',
    state,
    target: 'user:alice',
    parameters: { policy: every.arn, administrator: 'true' },
    expect: 'steps',
    steps: ['iam:AttachUserPolicy'],
    risk: 'R2',
  },
  {
    name: 'AdministratorAccess by name alone',
    state,
    target: 'user:alice',
    parameters: { policy: 'arn:aws:iam::aws:policy/AdministratorAccess' },
    expect: 'refused',
    says: ['amounts to administrator'],
  },
  {
    name: 'one of AWS whose document nobody read',
    state,
    target: 'user:alice',
    parameters: { policy: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
    expect: 'refused',
    says: ['is not known'],
  },
  {
    name: 'a policy that does not exist',
    state,
    target: 'user:alice',
    parameters: { policy: `${shop.arn}s` },
    expect: 'refused',
    says: ['There is no policy'],
  },
  {
    name: 'a policy of another account',
    state,
    target: 'user:alice',
    parameters: { policy: 'arn:aws:iam::999999999999:policy/shop' },
    expect: 'refused',
    says: ['another account'],
  },
  {
    name: 'a policy of another partition',
    state,
    target: 'user:alice',
    parameters: { policy: 'arn:aws-cn:iam::aws:policy/ReadOnlyAccess' },
    expect: 'refused',
    says: ['no ARN'],
  },
  { name: 'text that is no ARN', state, target: 'user:alice', parameters: { policy: 'shop"; drop' }, expect: 'refused', says: ['no ARN'] },
  { name: 'what is attached already', state, target: 'role:deploy', parameters: { policy: shop.arn }, expect: 'nothing' },
  {
    name: 'the eleventh policy',
    state,
    target: 'user:full',
    parameters: { policy: shop.arn },
    expect: 'refused',
    says: ['AWS takes no more'],
  },
  {
    name: 'a quota that the account had raised',
    state: { ...state, summary: is({ AttachedPoliciesPerUserQuota: 20 }) },
    target: 'user:full',
    parameters: { policy: shop.arn },
    expect: 'steps',
    steps: ['iam:AttachUserPolicy'],
  },
  { name: 'attachments that are not known', state, target: 'user:unsure', parameters: { policy: shop.arn }, expect: 'refused' },
  {
    name: 'policies that are not known',
    state: { ...state, policies: { by: madeAccount().policies.by, whole: unknown('not read') } },
    target: 'user:alice',
    parameters: { policy: shop.arn },
    expect: 'refused',
    says: ['Whether there is a policy'],
  },
];
