import { all, document, held, is, madeAccount, madeKey, madeRole, madeUser, none } from '../../../account/cases.ts';
import type { Role, User } from '../../../account/entities.ts';
import { someMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';
import { denyAllDocument } from '../../deny-all.ts';

const login = is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(false) });
const key = (at: string) => madeKey('AKIAEXAMPLE000000001', { lastUsed: is({ at, service: 's3', region: 'eu-west-1' }) });
const user = (over: Partial<User> = {}) => madeAccount({ users: [madeUser('Alice', over)] });
const role = (over: Partial<Role> = {}) => madeAccount({ roles: [madeRole('Deploy', over)] });
const deny = is(denyAllDocument('TrailwardQuarantine', { kind: 'always' }));
const target = 'user:alice';
const quarantined = { target, expect: 'steps', steps: ['iam:PutUserPolicy', 'iam:TagUser'] } as const;
const ssh = (status: 'Active' | 'Inactive') =>
  all({ id: 'APKAEXAMPLE000000001', status: is(status), uploaded: is('2025-01-01T00:00:00Z'), body: none });
const tags = (count: number) => held(Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag-${index}`, 'x'])));
const arn = 'arn:aws:iam::111122223333:user/Alice';

export const cases: readonly ActionCase[] = [
  {
    ...quarantined,
    name: 'a user that did nothing for long, by password and key',
    state: user({
      login,
      passwordLastUsed: is('2025-06-01T00:00:00Z'),
      passwordLastChanged: is('2025-01-01T00:00:00Z'),
      accessKeys: all(key('2025-07-01T00:00:00Z')),
    }),
    risk: 'R2',
    says: ['last signed in with its password 274 days ago', 'for s3 in eu-west-1', 'delete-unused-principal --target user:alice'],
    parametersOf: [
      { UserName: 'Alice', PolicyName: 'TrailwardQuarantine', PolicyDocument: denyAllDocument('TrailwardQuarantine', { kind: 'always' }) },
      { UserName: 'Alice', Tags: [{ Key: 'trailward:quarantined', Value: '2026-03-02T09:00:00Z' }] },
    ],
  },
  {
    name: 'a role that was never used since it was made',
    state: role(),
    target: 'role:deploy',
    expect: 'steps',
    steps: ['iam:PutRolePolicy', 'iam:TagRole'],
    parametersOf: [{ RoleName: 'Deploy' }, { RoleName: 'Deploy' }],
  },
  {
    ...quarantined,
    name: 'a password that was never used since long ago, of which AWS says that it has no information',
    state: user({ login, passwordLastUsed: unknown('AWS has no information'), passwordLastChanged: is('2025-01-01T00:00:00Z') }),
  },
  { ...quarantined, name: 'a shorter time', state: user({ accessKeys: all(key('2026-01-20T00:00:00Z')) }), parameters: { days: '30' } },
  { ...quarantined, name: 'an SSH key that is Inactive', state: user({ sshKeys: ssh('Inactive') }) },
  {
    ...quarantined,
    name: 'a tag of an earlier quarantine gets the new date',
    state: user({ tags: held({ 'Trailward:Quarantined': '2025-01-01T00:00:00Z' }) }),
    parametersOf: [{}, { Tags: [{ Key: 'Trailward:Quarantined' }] }],
  },
  {
    name: 'a user with 50 tags',
    state: user({ tags: tags(50) }),
    target,
    expect: 'steps',
    steps: ['iam:PutUserPolicy'],
    says: ['has 50 tags'],
  },
  {
    name: 'tags that are not known',
    state: user({ tags: someMembers({}, 'not read') }),
    target,
    expect: 'steps',
    steps: ['iam:PutUserPolicy'],
    says: ['not all known'],
  },
  {
    name: 'one that lacks the tag alone gets it',
    state: user({ inline: held({ TrailwardQuarantine: deny }) }),
    target,
    expect: 'steps',
    steps: ['iam:TagUser'],
  },
  {
    name: 'one whose tag is no date gets one',
    state: user({ inline: held({ TrailwardQuarantine: deny }), tags: held({ 'trailward:quarantined': '2027-01-01T00:00:00Z' }) }),
    target,
    expect: 'steps',
    steps: ['iam:TagUser'],
  },
  {
    name: 'one that is in quarantine',
    state: user({ inline: held({ TrailwardQuarantine: deny }), tags: held({ 'trailward:quarantined': '2026-01-01T00:00:00Z' }) }),
    target,
    expect: 'nothing',
  },
  {
    name: 'a key that was used yesterday, though it is old',
    state: user({ accessKeys: all(key('2026-03-01T00:00:00Z')) }),
    target,
    expect: 'refused',
    says: ['was last used at 2026-03-01T00:00:00Z', 'contain-principal'],
  },
  {
    name: 'a password that was used last month',
    state: user({ login, passwordLastUsed: is('2026-02-01T00:00:00Z') }),
    target,
    expect: 'refused',
    says: ['last signed in at'],
  },
  {
    name: 'a password that was never used, and is new',
    state: user({ login: is({ created: is('2026-02-20T00:00:00Z'), passwordResetRequired: is(true) }) }),
    target,
    expect: 'refused',
    says: ['got its password at'],
  },
  {
    name: 'a key that was never used, and is new',
    state: user({ accessKeys: all(madeKey('AKIAEXAMPLE000000001', { created: is('2026-02-28T00:00:00Z') })) }),
    target,
    expect: 'refused',
  },
  { name: 'a user that was made last week', state: user({ created: is('2026-02-25T00:00:00Z') }), target, expect: 'refused' },
  {
    name: 'a call that the history shows, though it was denied',
    state: user(),
    target,
    usage: { [arn]: [{ action: 's3:ListBuckets', count: 1, denied: 1, last: '2026-02-25T00:00:00Z' }] },
    expect: 'refused',
    says: ['last called s3:ListBuckets'],
  },
  {
    name: 'a service that AWS saw it use',
    state: user(),
    target,
    lastAccessed: { [arn]: [{ service: 's3', at: '2026-02-25T00:00:00Z' }, { service: 'ec2' }] },
    expect: 'refused',
    says: ['last turned to s3'],
  },
  {
    name: 'a role that was used',
    state: role({ lastUsed: is({ at: '2026-02-01T00:00:00Z', region: 'eu-west-1' }) }),
    target: 'role:Deploy',
    expect: 'refused',
  },
  {
    name: 'a role whose last use is not known',
    state: role({ lastUsed: unknown('not read') }),
    target: 'role:Deploy',
    expect: 'refused',
    says: ['When role Deploy was last used is not known.'],
  },
  {
    name: 'a key whose last use is not known',
    state: user({ accessKeys: all(madeKey('AKIAEXAMPLE000000001', { lastUsed: unknown('not read') })) }),
    target,
    expect: 'refused',
    says: ['trailward collect'],
  },
  {
    name: 'a last use that is no time',
    state: user({ accessKeys: all(key('N/A')) }),
    target,
    expect: 'refused',
    says: ['which is no time'],
  },
  { name: 'a last use in the future', state: user({ accessKeys: all(key('2027-01-01T00:00:00Z')) }), target, expect: 'refused' },
  {
    name: 'keys that were not read',
    state: user({ accessKeys: someMembers({}, 'access denied') }),
    target,
    expect: 'refused',
    says: ['has more access keys is not known'],
  },
  { name: 'a password of which nothing is known', state: user({ login: unknown('access denied') }), target, expect: 'refused' },
  {
    name: 'an Active SSH key, whose use nobody can tell',
    state: user({ sshKeys: ssh('Active') }),
    target,
    expect: 'refused',
    says: ['disable-ssh-key'],
  },
  {
    name: "somebody else's policy of the name",
    state: user({ inline: held({ TrailwardQuarantine: is(document([{ Effect: 'Allow', Action: '*', Resource: '*' }])) }) }),
    target,
    expect: 'refused',
  },
  {
    name: 'no room',
    state: user({
      inline: held({ big: is(document([{ Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${'x'.repeat(1_900)}` }])) }),
    }),
    target,
    expect: 'refused',
  },
  { name: 'nobody', state: user(), target: 'user:$(id)', expect: 'refused' },
];
