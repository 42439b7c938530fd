import { is, madeAccount, madeGroup, madePolicy, madeRole, madeUser } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';
import { onlyDenied, used } from '../../iam-event.cases.ts';

const edge = madePolicy('edge', [{ Effect: 'Allow', Action: ['s3:*', 'ec2:Describe*'], Resource: '*' }]);
const every = madePolicy('every', [{ Effect: 'Allow', Action: '*', Resource: '*' }]);
const old = madePolicy('old', [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }]);
const state = madeAccount({
  users: [madeUser('alice'), madeUser('lost', { boundary: unknown('not read') })],
  groups: [madeGroup('staff')],
  roles: [madeRole('deploy', { boundary: is(old.arn) })],
  policies: [edge, every, old],
});

export const cases: readonly ActionCase[] = [
  {
    name: 'a first boundary, and what it stops',
    state,
    target: 'user:alice',
    parameters: { policy: edge.arn },
    usage: {
      'arn:aws:iam::111122223333:user/alice': [used('rds:DescribeDBInstances'), used('ec2:DescribeVpcs'), onlyDenied('iam:CreateUser')],
    },
    expect: 'steps',
    steps: ['iam:PutUserPermissionsBoundary'],
    risk: 'R2',
    says: ['"breaks":["user alice called rds:DescribeDBInstances 3 times, last at 2026-02-20T10:00:00Z, and will be refused."]'],
    parametersOf: [{ UserName: 'alice', PermissionsBoundary: edge.arn }],
  },
  {
    name: 'another boundary stands',
    state,
    target: 'role:deploy',
    parameters: { policy: edge.arn },
    expect: 'refused',
    says: ['may allow more'],
  },
  {
    name: 'in its place where that is asked for',
    state,
    target: 'role:deploy',
    parameters: { policy: edge.arn, replace: 'true' },
    expect: 'steps',
    steps: ['iam:PutRolePermissionsBoundary'],
    says: [`The boundary before was ${old.arn}`],
  },
  {
    name: 'one of AWS whose document nobody read',
    state,
    target: 'user:alice',
    parameters: { policy: 'arn:aws:iam::aws:policy/PowerUserAccess' },
    expect: 'steps',
    steps: ['iam:PutUserPermissionsBoundary'],
    says: ['What the boundary allows is not known'],
  },
  {
    name: 'a boundary that holds back nothing',
    state,
    target: 'user:alice',
    parameters: { policy: every.arn },
    expect: 'refused',
    says: ['from nothing'],
  },
  { name: 'the same already', state, target: 'role:deploy', parameters: { policy: old.arn }, expect: 'nothing' },
  {
    name: 'a boundary that is not known',
    state,
    target: 'user:lost',
    parameters: { policy: edge.arn },
    expect: 'refused',
    says: ['is not known'],
  },
  {
    name: 'a policy that does not exist',
    state,
    target: 'user:alice',
    parameters: { policy: `${edge.arn}s` },
    expect: 'refused',
    says: ['There is no policy'],
  },
  {
    name: 'a group can have none',
    state,
    target: 'group:staff',
    parameters: { policy: edge.arn },
    expect: 'refused',
    says: ['not for a target'],
  },
];
