import { document, held, is, madeAccount, madeGroup, madePolicy, madeUser } from '../../../account/cases.ts';
import { someMembers } from '../../../account/members.ts';
import type { ActionCase } from '../../cases.ts';
import { used } from '../../iam-event.cases.ts';

const shop = madePolicy('shop', [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }]);
const state = madeAccount({
  users: [
    madeUser('alice', { groups: held({ AGPAEXAMPLESTAFF: 'staff', AGPAEXAMPLEGUARDED: 'guarded' }), attached: held({}) }),
    madeUser('bob', { groups: held({ 'name:Staff': 'Staff' }) }),
    madeUser('carol'),
    madeUser('unsure', { groups: someMembers({}, 'not read') }),
  ],
  groups: [
    madeGroup('staff', { attached: held({ [shop.arn]: 'shop' }) }),
    madeGroup('guarded', { inline: held({ deny: is(document([{ Effect: 'Deny', Action: 'iam:*', Resource: '*' }])) }) }),
  ],
  policies: [shop],
});

export const cases: readonly ActionCase[] = [
  {
    name: 'out of the group, and what is lost by it',
    state,
    target: 'user:alice',
    parameters: { group: 'staff' },
    usage: { 'arn:aws:iam::111122223333:user/alice': [used('s3:CreateBucket')] },
    expect: 'steps',
    steps: ['iam:RemoveUserFromGroup'],
    says: ['user alice called s3:CreateBucket 3 times'],
    parametersOf: [{ GroupName: 'staff', UserName: 'alice' }],
  },
  {
    name: 'a group that only denies',
    state,
    target: 'user:alice',
    parameters: { group: 'guarded' },
    expect: 'refused',
    says: ['only denies'],
  },
  { name: 'no member', state, target: 'user:carol', parameters: { group: 'staff' }, expect: 'nothing' },
  {
    name: 'memberships that are not known',
    state,
    target: 'user:unsure',
    parameters: { group: 'staff' },
    expect: 'refused',
    says: ['is not known'],
  },
  { name: 'no such group', state, target: 'user:alice', parameters: { group: 'gone' }, expect: 'refused', says: ['There is no group'] },
];
