import { held, madeAccount, madeGroup, madePolicy, madeUser } from '../../../account/cases.ts';
import { someMembers } from '../../../account/members.ts';
import type { ActionCase } from '../../cases.ts';
import { iamEvent } from '../../iam-event.cases.ts';

const shop = madePolicy('shop', [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }]);
const state = madeAccount({
  users: [
    madeUser('alice'),
    madeUser('bob', { groups: held({ AGPAEXAMPLESTAFF: 'staff' }) }),
    madeUser('full', { groups: held(Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`AGPAEXAMPLE${index}`, `g${index}`]))) }),
  ],
  groups: [
    madeGroup('staff', { attached: held({ [shop.arn]: 'shop' }) }),
    madeGroup('admins', { attached: held({ 'arn:aws:iam::aws:policy/AdministratorAccess': 'AdministratorAccess' }) }),
    madeGroup('unsure', { attached: someMembers({}, 'not read') }),
  ],
  policies: [shop],
});
const left = iamEvent('RemoveUserFromGroup', '02-01', { userName: 'alice', groupName: 'staff' });

export const cases: readonly ActionCase[] = [
  {
    name: 'the group that the user was taken out of last',
    state,
    target: 'user:alice',
    events: {
      'user/alice': [
        { ...left, requestParameters: { userName: 'alice', groupName: 'admins' } },
        left,
        { ...left, requestParameters: { groupName: 'unsure' }, errorCode: 'AccessDenied' },
      ],
    },
    expect: 'steps',
    steps: ['iam:AddUserToGroup'],
    parametersOf: [{ GroupName: 'staff', UserName: 'alice' }],
  },
  {
    name: 'a group that is named',
    state,
    target: 'user:alice',
    parameters: { group: 'Staff' },
    expect: 'steps',
    steps: ['iam:AddUserToGroup'],
  },
  {
    name: 'administrators only when it is asked for',
    state,
    target: 'user:alice',
    parameters: { group: 'admins' },
    expect: 'refused',
    says: ['amount to administrator'],
  },
  {
    name: 'administrators that are asked for',
    state,
    target: 'user:alice',
    parameters: { group: 'admins', administrator: 'true' },
    expect: 'steps',
    steps: ['iam:AddUserToGroup'],
    risk: 'R2',
  },
  {
    name: 'a group of which not all is known',
    state,
    target: 'user:alice',
    parameters: { group: 'unsure' },
    expect: 'refused',
    says: ['not all known'],
  },
  { name: 'a member already', state, target: 'user:bob', parameters: { group: 'staff' }, expect: 'nothing' },
  {
    name: 'the eleventh group',
    state,
    target: 'user:full',
    parameters: { group: 'staff' },
    expect: 'refused',
    says: ['AWS takes no more'],
  },
  { name: 'no history and no group', state, target: 'user:alice', expect: 'refused', says: ['Name it'] },
  {
    name: 'a group of an older user of the same name',
    state,
    target: 'user:alice',
    events: {
      'user/alice': [left, iamEvent('DeleteUser', '02-02', { userName: 'alice' }), iamEvent('CreateUser', '02-03', { userName: 'alice' })],
    },
    expect: 'refused',
    says: ['Name it'],
  },
];
