import { document, held, is, madeAccount, madeGroup, madePolicy, madeRole, madeUser } from '../../../account/cases.ts';
import type { Group } from '../../../account/entities.ts';
import { someMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import { table } from '../../../account/table.ts';
import type { ActionCase } from '../../cases.ts';
import { plannedEvent } from '../../plan/planned-event.ts';

const s3 = is(document([{ Effect: 'Allow', Action: 's3:*', Resource: '*' }]));
const policy = madePolicy('reading', [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }]);
const full: Partial<Group> = { inline: held({ own: s3 }), attached: held({ [policy.arn]: 'reading' }) };
const managing = madeRole('hr', {
  inline: held({
    own: is(document([{ Effect: 'Allow', Action: 'iam:AddUserToGroup', Resource: 'arn:aws:iam::111122223333:group/Staff' }])),
  }),
});
const account = (over: Partial<Group> = {}, users = [madeUser('alice')]) =>
  madeAccount({ users, groups: [madeGroup('Staff', over), madeGroup('Other')], policies: [policy], roles: [managing] });
const target = 'group:staff';
const event = (action: string, at: string, over: object = {}) => ({
  ...plannedEvent(
    { service: 'iam', action, parameters: { GroupName: 'Staff', UserName: 'bob' } },
    { account: '111122223333', partition: 'aws', at },
  ),
  eventID: `${action}-${at}`,
  ...over,
});
const history = (...events: ReturnType<typeof event>[]) => ({ 'group/staff': events });
const gone = { target, expect: 'steps', steps: ['iam:DeleteGroup'], risk: 'R3', comesBack: false } as const;

export const cases: readonly ActionCase[] = [
  {
    ...gone,
    name: 'a group whose last member left long ago, its policies first',
    state: account(full),
    events: history(event('AddUserToGroup', '2025-02-01T00:00:00Z'), event('RemoveUserFromGroup', '2025-12-01T00:00:00Z')),
    steps: ['iam:DetachGroupPolicy', 'iam:DeleteGroupPolicy', 'iam:DeleteGroup'],
    says: ['is empty since 2025-12-01T00:00:00Z', 'Inline policy own of role hr names group Staff', 'The unique id AGPAEXAMPLESTAFF'],
    parametersOf: [{ GroupName: 'Staff', PolicyArn: policy.arn }, { GroupName: 'Staff', PolicyName: 'own' }, { GroupName: 'Staff' }],
  },
  {
    ...gone,
    name: 'whose last member left yesterday',
    state: account(),
    events: history(event('RemoveUserFromGroup', '2026-03-01T00:00:00Z')),
    says: ['"notBefore":"2026-03-31T00:00:00Z"'],
  },
  {
    ...gone,
    name: 'a denied call took nobody out',
    state: account(),
    events: history(
      event('CreateGroup', '2025-01-01T00:00:00Z'),
      event('RemoveUserFromGroup', '2026-03-01T00:00:00Z', { errorCode: 'AccessDenied' }),
    ),
    says: ['is empty since 2025-01-01T00:00:00Z'],
  },
  { ...gone, name: 'since when it is empty nobody knows', state: account(), says: ['begins now', '"notBefore":"2026-04-01T09:00:00Z"'] },
  {
    ...gone,
    name: 'a history that is known to be whole',
    state: account(),
    events: history(),
    parameters: { since: '2025-06-01', 'grace-days': '90' },
    says: ['by the ingested history'],
  },
  {
    ...gone,
    name: 'a group that is younger than the history',
    state: account({ created: is('2026-02-25T00:00:00Z') }),
    events: history(),
    parameters: { since: '2025-06-01' },
    says: ['"notBefore":"2026-03-27T00:00:00Z"'],
  },
  {
    ...gone,
    name: 'members of another group are none of it',
    state: account({}, [madeUser('alice', { groups: held({ AGPAEXAMPLEOTHER: 'Other' }) })]),
    says: ['begins now'],
  },
  {
    name: 'a group with a member',
    state: account({}, [madeUser('alice', { groups: held({ AGPAEXAMPLESTAFF: 'Staff' }) })]),
    target,
    expect: 'refused',
    says: ['has a member: alice'],
  },
  {
    name: 'a member by name alone',
    state: account({}, [madeUser('alice', { groups: held({ 'name:STAFF': 'STAFF' }) })]),
    target,
    expect: 'refused',
    says: ['has a member: alice'],
  },
  {
    name: 'a user whose groups are not all known',
    state: account({}, [madeUser('alice', { groups: someMembers({}, 'not read') })]),
    target,
    expect: 'refused',
    says: ['Whether group Staff has members is not known'],
  },
  {
    name: 'a group whose id is not known may be that of a member',
    state: account({ id: unknown('not read') }, [madeUser('alice', { groups: held({ AGPAEXAMPLEX: 'x' }) })]),
    target,
    expect: 'refused',
  },
  {
    name: 'users that are not all known',
    state: madeAccount({ groups: [madeGroup('Staff')], over: { users: { by: table(), whole: unknown('not read') } } }),
    target,
    expect: 'refused',
  },
  {
    name: 'a document that is not known cannot be saved',
    state: account({ inline: held({ own: unknown('not read') }) }),
    target,
    expect: 'refused',
    says: ['Not every policy of group Staff is known'],
  },
  {
    name: 'policies of which nobody knows whether they are all',
    state: account({ attached: someMembers({}, 'not read') }),
    target,
    expect: 'refused',
  },
  { name: 'one that is not there', state: account(), target: 'group:nobody', expect: 'nothing' },
  {
    name: 'a name that IAM never gave',
    state: madeAccount({ groups: [madeGroup('a b\u001b[2J')] }),
    target: 'group:a b\u001b[2J',
    expect: 'refused',
  },
];
