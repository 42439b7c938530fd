import { document, held, is, madeAccount, madeGroup, madeRole, madeUser } from '../../../account/cases.ts';
import { someMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';
import { used } from '../../iam-event.cases.ts';

const open = document([{ Sid: 'All', Effect: 'Allow', Action: 's3:*', Resource: '*' }]);
const guard = document([{ Effect: 'Deny', Action: '*', Resource: '*' }]);
const state = madeAccount({
  users: [
    madeUser('alice', {
      inline: held({ open: is(open), guard: is(guard), lost: unknown('not read'), broken: is('{') }),
      groups: held({ AGPAEXAMPLESTAFF: 'staff' }),
    }),
    madeUser('unsure', { inline: someMembers({}, 'not read') }),
  ],
  groups: [madeGroup('staff', { inline: held({ open: is(open) }) })],
  roles: [madeRole('deploy', { inline: held({ 'a.b+c=d@e,f-g_h': is(open) }) })],
});

export const cases: readonly ActionCase[] = [
  {
    name: 'removed, and put back to the letter',
    state,
    target: 'inline-policy:role/deploy/a.b+c=d@e,f-g_h',
    usage: { 'arn:aws:iam::111122223333:role/deploy': [used('s3:CreateBucket')] },
    expect: 'steps',
    steps: ['iam:DeleteRolePolicy'],
    risk: 'R2',
    says: ['role deploy called s3:CreateBucket 3 times'],
    parametersOf: [{ RoleName: 'deploy', PolicyName: 'a.b+c=d@e,f-g_h' }],
  },
  {
    name: 'what a group gives the user as well, it does not lose',
    state,
    target: 'inline-policy:user/alice/open',
    usage: { 'arn:aws:iam::111122223333:user/alice': [used('s3:CreateBucket')] },
    expect: 'steps',
    steps: ['iam:DeleteUserPolicy'],
    says: ['"breaks":[]'],
  },
  {
    name: 'a group has its members named',
    state,
    target: 'inline-policy:group/staff/open',
    expect: 'steps',
    steps: ['iam:DeleteGroupPolicy'],
    says: ['What user alice calls is not known'],
  },
  { name: 'a policy that only denies stays', state, target: 'inline-policy:user/alice/guard', expect: 'refused', says: ['only denies'] },
  { name: 'a document that nobody knows', state, target: 'inline-policy:user/alice/lost', expect: 'refused', says: ['IAM keeps no copy'] },
  {
    name: 'a document that is no JSON goes, and comes back',
    state,
    target: 'inline-policy:user/alice/broken',
    usage: {},
    expect: 'steps',
    steps: ['iam:DeleteUserPolicy'],
    says: ['is not known'],
  },
  { name: 'one that is not there', state, target: 'inline-policy:user/alice/other', expect: 'nothing' },
  { name: 'policies that are not known', state, target: 'inline-policy:user/unsure/other', expect: 'refused', says: ['Read the account'] },
];
