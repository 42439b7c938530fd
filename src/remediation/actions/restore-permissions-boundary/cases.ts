import { is, madeAccount, madePolicy, madeRole, madeUser } from '../../../account/cases.ts';
import type { ActionCase } from '../../cases.ts';
import { iamEvent, used } from '../../iam-event.cases.ts';

const edge = madePolicy('edge', [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }]);
const every = madePolicy('every', [{ Effect: 'Allow', Action: '*', Resource: '*' }]);
const state = madeAccount({
  users: [madeUser('alice')],
  roles: [madeRole('deploy', { boundary: is(every.arn) })],
  policies: [edge, every],
});
const put = (day: string, permissionsBoundary: string) =>
  iamEvent('PutRolePermissionsBoundary', day, { roleName: 'deploy', permissionsBoundary });

export const cases: readonly ActionCase[] = [
  {
    name: 'one that was taken away',
    state,
    target: 'user:alice',
    events: {
      'user/alice': [
        iamEvent('CreateUser', '01-01', { userName: 'alice', permissionsBoundary: edge.arn }),
        iamEvent('DeleteUserPermissionsBoundary', '02-01', { userName: 'alice' }),
      ],
    },
    usage: { 'arn:aws:iam::111122223333:user/alice': [used('iam:CreateUser')] },
    expect: 'steps',
    steps: ['iam:PutUserPermissionsBoundary'],
    risk: 'R2',
    says: ['user alice called iam:CreateUser 3 times'],
    parametersOf: [{ UserName: 'alice', PermissionsBoundary: edge.arn }],
  },
  {
    name: 'one that another took the place of',
    state,
    target: 'role:deploy',
    events: { 'role/deploy': [put('01-01', edge.arn), put('02-01', every.arn)] },
    expect: 'steps',
    steps: ['iam:PutRolePermissionsBoundary'],
    parametersOf: [{ PermissionsBoundary: edge.arn }],
  },
  {
    name: 'one that is named',
    state,
    target: 'user:alice',
    parameters: { policy: edge.arn },
    expect: 'steps',
    steps: ['iam:PutUserPermissionsBoundary'],
  },
  { name: 'the same already', state, target: 'role:deploy', parameters: { policy: every.arn }, expect: 'nothing' },
  {
    name: 'there was none before',
    state,
    target: 'role:deploy',
    events: { 'role/deploy': [iamEvent('CreateRole', '01-01', { roleName: 'deploy' }), put('02-01', every.arn)] },
    expect: 'refused',
    says: ['remove-permissions-boundary'],
  },
  {
    name: 'the history begins with the change',
    state,
    target: 'role:deploy',
    events: { 'role/deploy': [put('02-01', every.arn)] },
    expect: 'refused',
    says: ['is not known'],
  },
  {
    name: 'account and history do not agree',
    state,
    target: 'role:deploy',
    events: { 'role/deploy': [put('01-01', every.arn), put('02-01', edge.arn), put('02-02', `${edge.arn}2`)] },
    expect: 'refused',
    says: ['do not agree'],
  },
  { name: 'no history', state, target: 'role:deploy', expect: 'refused', says: ['no history was ingested'] },
  {
    name: 'the policy is gone',
    state: madeAccount({ users: [madeUser('alice')] }),
    target: 'user:alice',
    parameters: { policy: edge.arn },
    expect: 'refused',
    says: ['There is no policy'],
  },
  {
    name: 'one that holds back nothing',
    state,
    target: 'user:alice',
    parameters: { policy: every.arn },
    expect: 'refused',
    says: ['from nothing'],
  },
];
