import { document, held, is, madeAccount, madeGroup, madePolicy, madeRole, madeUser } from '../../../account/cases.ts';
import { someMembers } from '../../../account/members.ts';
import type { ActionCase } from '../../cases.ts';

const edge = madePolicy('edge', [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }]);
const boundary = is(edge.arn);
const state = madeAccount({
  users: [
    madeUser('alice', { boundary, inline: held({ base: is(document([{ Effect: 'Allow', Action: 'sqs:*', Resource: '*' }])) }) }),
    madeUser('bob', { boundary, groups: held({ AGPAEXAMPLEADMINS: 'admins' }) }),
    madeUser('unsure', { boundary, attached: someMembers({}, 'not read') }),
    madeUser('free'),
  ],
  groups: [madeGroup('admins', { attached: held({ 'arn:aws:iam::aws:policy/AdministratorAccess': 'AdministratorAccess' }) })],
  roles: [madeRole('deploy', { boundary, inline: held({ base: is('{') }) })],
  policies: [edge],
});

export const cases: readonly ActionCase[] = [
  {
    name: 'asked first, then taken away',
    state,
    target: 'user:alice',
    expect: 'steps',
    steps: ['gate:confirm', 'iam:DeleteUserPermissionsBoundary'],
    risk: 'R2',
    parametersOf: [{ UserName: 'alice' }],
  },
  {
    name: 'it is what keeps an administrator by a group back',
    state,
    target: 'user:bob',
    expect: 'refused',
    says: ['amount to administrator'],
  },
  { name: 'policies that are not all known', state, target: 'user:unsure', expect: 'refused', says: ['not all known'] },
  { name: 'a policy that nobody can read', state, target: 'role:deploy', expect: 'refused', says: ['not all known'] },
  { name: 'none', state, target: 'user:free', expect: 'nothing' },
];
