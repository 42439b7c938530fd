import { document, held, is, madeAccount, madeGroup, madePolicy, madeUser } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { administratorAccess, allOfIam, arnOf, awsArnOf, everything, reading } from '../../policies.cases.ts';
import { details, someOf } from '../../users.cases.ts';

const attached = held({ [administratorAccess.arn]: 'AdministratorAccess' });
const powerUser = madePolicy('PowerUserAccess', [{ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' }], {
  arn: awsArnOf('PowerUserAccess'),
});
const alice = (over: Partial<User>) =>
  madeAccount({
    users: [madeUser('alice', over)],
    groups: [madeGroup('admins', { attached })],
    policies: [administratorAccess, powerUser, madePolicy('reading', reading)],
  });

export const cases: readonly CheckCase[] = [
  { name: 'nothing', state: alice({}), expect: { 'user alice': 'PASS' } },
  { name: 'little', state: alice({ attached: held({ [arnOf('reading')]: 'reading' }) }), expect: { 'user alice': 'PASS' } },
  { name: 'power user', state: alice({ attached: held({ [powerUser.arn]: 'PowerUserAccess' }) }), expect: { 'user alice': 'PASS' } },
  {
    name: 'attached',
    state: alice({ attached }),
    expect: { 'user alice': 'FAIL' },
    says: { 'user alice': 'AdministratorAccess of user alice' },
  },
  { name: 'inline', state: alice({ inline: held({ all: is(document(everything)) }) }), expect: { 'user alice': 'FAIL' } },
  { name: 'all of IAM', state: alice({ inline: held({ iam: is(document(allOfIam)) }) }), expect: { 'user alice': 'FAIL' } },
  {
    name: 'by a group',
    state: alice({ groups: held({ AGPAEXAMPLEADMINS: 'admins' }) }),
    expect: { 'user alice': 'FAIL' },
    says: { 'user alice': 'of group admins' },
  },
  {
    name: 'what is taken away in the same document',
    state: alice({ inline: held({ none: is(document([...everything, { Effect: 'Deny', Action: '*', Resource: '*' }])) }) }),
    expect: { 'user alice': 'PASS' },
  },
  {
    name: 'a policy of the account by the name that AWS uses proves nothing',
    state: alice({ attached: held({ [arnOf('AdministratorAccess')]: 'AdministratorAccess' }) }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:GetPolicyVersion'],
  },
  { name: 'groups unknown', state: alice({ groups: someOf(details) }), expect: { 'user alice': 'UNKNOWN' }, missing: [details] },
  {
    name: 'one known policy decides, though the groups are unknown',
    state: alice({ attached, groups: someOf(details) }),
    expect: { 'user alice': 'FAIL' },
  },
];
