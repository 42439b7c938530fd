import { all, document, held, is, madeAccount, madeGroup, madeKey, madePolicy, madeRole, madeUser, none } from '../../../account/cases.ts';
import type { InstanceProfile, MfaDevice, Role, User } from '../../../account/entities.ts';
import { someMembers } from '../../../account/members.ts';
import { type Part, unknown } from '../../../account/part.ts';
import { table } from '../../../account/table.ts';
import type { ActionCase } from '../../cases.ts';
import { denyAllDocument } from '../../deny-all.ts';
import { plannedEvent } from '../../plan/planned-event.ts';

const deny = is(denyAllDocument('TrailwardQuarantine', { kind: 'always' }));
const tags = held({ 'trailward:quarantined': '2026-01-01T00:00:00Z' });
const s3 = is(document([{ Effect: 'Allow', Action: 's3:*', Resource: '*' }]));
const serial = 'arn:aws:iam::111122223333:mfa/alice';
const device: MfaDevice = { serial, enabled: is('2025-01-02T00:00:00Z'), tags: held({}) };
const off = is('Inactive' as const);
const uploaded = (id: string, body: string) => ({ id, status: off, uploaded: is('2025-01-01T00:00:00Z'), body: is(body) });
const base = { inline: held({ TrailwardQuarantine: deny }), tags };
const policy = madePolicy('reading', [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }]);
const full: Partial<User> = {
  ...base,
  inline: held({ TrailwardQuarantine: deny, own: s3, TrailwardRevokeOlderSessions: deny }),
  login: is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(false) }),
  passwordLastUsed: is('2025-06-01T00:00:00Z'),
  accessKeys: all(madeKey('AKIAEXAMPLE000000001')),
  signingCertificates: all(uploaded('TA7SMP42TDN5Z26OBPJE7EXAMPLE', 'PEM')),
  sshKeys: all(uploaded('APKAEXAMPLE000000001', 'ssh-rsa AAAA')),
  serviceCredentials: all({
    id: 'ACCAEXAMPLE000000001',
    service: is('codecommit.amazonaws.com'),
    status: off,
    created: is('2025-01-01T00:00:00Z'),
    expires: none,
  }),
  mfaDevices: held({ [serial]: device }),
  groups: held({ AGPAEXAMPLESTAFF: 'staff' }),
  attached: held({ [policy.arn]: 'reading' }),
  boundary: is(policy.arn),
};
const trusting = madeRole('other', {
  trust: is(document([{ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:user/Alice' }, Action: 'sts:AssumeRole' }])),
});
const user = (over: Partial<User> = {}) =>
  madeAccount({ users: [madeUser('Alice', { ...base, ...over })], groups: [madeGroup('staff')], policies: [policy], roles: [trusting] });
const profile = (role: Part<string>): InstanceProfile => ({
  name: 'web',
  id: is('AIPAEXAMPLEWEB'),
  path: is('/'),
  created: is('2025-01-01T00:00:00Z'),
  tags: held({}),
  role,
});
const role = (over: Partial<Role> = {}, holds: Part<string> = is('Deploy')) =>
  madeAccount({
    roles: [madeRole('Deploy', { ...base, ...over })],
    over: { instanceProfiles: { by: table([['web', profile(holds)]]), whole: is(true as const) } },
  });
const target = 'user:alice';
const gone = { target, expect: 'steps', risk: 'R3', comesBack: false } as const;
const event = (action: string, at: string) => ({
  ...plannedEvent(
    { service: 'iam', action, parameters: { UserName: 'Alice', PolicyName: 'TrailwardQuarantine', PolicyDocument: '{}' } },
    { account: '111122223333', partition: 'aws', at },
  ),
  eventID: `${action}-${at}`,
});
const bare = ['gate:quiet', 'iam:DeleteUserPolicy', 'iam:DeleteUser'] as const;
const used = (at: string) => madeKey('AKIAEXAMPLE000000001', { lastUsed: is({ at, service: 's3', region: 'eu-west-1' }) });

export const cases: readonly ActionCase[] = [
  {
    ...gone,
    name: 'a user with all nine kinds of things, the Deny on everything last',
    state: user(full),
    steps: [
      'gate:quiet',
      'iam:DeleteLoginProfile',
      'iam:DeleteAccessKey',
      'iam:DeleteSSHPublicKey',
      'iam:DeleteSigningCertificate',
      'iam:DeleteServiceSpecificCredential',
      'iam:DeactivateMFADevice',
      'iam:RemoveUserFromGroup',
      'iam:DetachUserPolicy',
      'iam:DeleteUserPolicy',
      'iam:DeleteUserPolicy',
      'iam:DeleteUserPolicy',
      'iam:DeleteUser',
    ],
    says: [
      'The trust policy of role other names user Alice',
      'remove-unassigned-mfa-device --target mfa-device:arn:aws:iam::111122223333:mfa/alice',
      'ssh-rsa AAAA',
      'The unique id AIDAEXAMPLEALICE',
      's3:*',
    ],
    parametersOf: [
      {},
      {},
      {},
      {},
      {},
      {},
      { GroupName: 'staff' },
      {},
      { PolicyName: 'own' },
      { PolicyName: 'TrailwardRevokeOlderSessions' },
      { PolicyName: 'TrailwardQuarantine' },
    ],
  },
  { ...gone, name: 'a user that has nothing else', state: user(), steps: bare },
  {
    ...gone,
    name: 'a role, out of its instance profile',
    state: role(),
    target: 'role:deploy',
    steps: ['gate:quiet', 'iam:RemoveRoleFromInstanceProfile', 'iam:DeleteRolePolicy', 'iam:DeleteRole'],
    says: ['Instance profile web stays in the account, empty'],
  },
  {
    ...gone,
    name: 'a role in no instance profile',
    state: role({}, none),
    target: 'role:deploy',
    steps: ['gate:quiet', 'iam:DeleteRolePolicy', 'iam:DeleteRole'],
  },
  {
    ...gone,
    name: 'in quarantine by the history',
    state: user({ tags: held({}) }),
    events: { 'user/alice': [event('PutUserPolicy', '2026-01-15T00:00:00Z')] },
    steps: bare,
  },
  {
    ...gone,
    name: 'a shorter grace',
    state: user({ tags: held({ 'trailward:quarantined': '2026-02-20T00:00:00Z' }) }),
    parameters: { 'grace-days': '7' },
    steps: bare,
  },
  {
    ...gone,
    name: 'a use of before the quarantine',
    state: user({ accessKeys: all(used('2025-09-01T00:00:00Z')) }),
    steps: ['gate:quiet', 'iam:DeleteAccessKey', 'iam:DeleteUserPolicy', 'iam:DeleteUser'],
  },
  {
    name: 'one that is not in quarantine',
    state: user({ inline: held({}) }),
    target,
    expect: 'refused',
    says: ['quarantine-unused-principal --target user:alice'],
  },
  { name: 'a tag alone is no quarantine', state: madeAccount({ users: [madeUser('Alice', { tags })] }), target, expect: 'refused' },
  {
    name: 'a policy of the name that says something else',
    state: user({ inline: held({ TrailwardQuarantine: s3 }) }),
    target,
    expect: 'refused',
  },
  {
    name: 'a grace that is not over',
    state: user({ tags: held({ 'trailward:quarantined': '2026-02-20T00:00:00Z' }) }),
    target,
    expect: 'refused',
    says: ['Wait until 2026-03-22T00:00:00Z'],
  },
  {
    name: 'the later of tag and history counts',
    state: user(),
    target,
    events: { 'user/alice': [event('PutUserPolicy', '2026-02-20T00:00:00Z')] },
    expect: 'refused',
    says: ['by event PutUserPolicy-2026-02-20'],
  },
  {
    name: 'since when nobody knows',
    state: user({ tags: held({}) }),
    target,
    expect: 'refused',
    says: ['told neither by a tag nor by the history'],
  },
  {
    name: 'a tag of the future',
    state: user({ tags: held({ 'trailward:quarantined': '2026-12-01T00:00:00Z' }) }),
    target,
    expect: 'refused',
  },
  {
    name: 'a tag that is older than the user',
    state: user({ tags: held({ 'trailward:quarantined': '2020-01-01T00:00:00Z' }) }),
    target,
    expect: 'refused',
  },
  {
    name: 'a tag that is no time',
    state: user({ tags: held({ 'trailward:quarantined': 'long ago\u001b[2J' }) }),
    target,
    expect: 'refused',
  },
  {
    name: 'a key that somebody tried since',
    state: user({ accessKeys: all(used('2026-02-01T00:00:00Z')) }),
    target,
    expect: 'refused',
    says: ['Somebody missed it'],
  },
  {
    name: 'a call that was denied since',
    state: user(),
    target,
    usage: { 'arn:aws:iam::111122223333:user/Alice': [{ action: 's3:ListBuckets', count: 1, denied: 1, last: '2026-02-01T00:00:00Z' }] },
    expect: 'refused',
    says: ['Somebody missed it'],
  },
  {
    name: 'a key that somebody made since',
    state: user({ accessKeys: all(madeKey('AKIAEXAMPLE000000001', { created: is('2026-02-01T00:00:00Z') })) }),
    target,
    expect: 'refused',
    says: ['after it was put into quarantine'],
  },
  {
    name: 'a key whose last use is not known',
    state: user({ accessKeys: all(madeKey('AKIAEXAMPLE000000001', { lastUsed: unknown('not read') })) }),
    target,
    expect: 'refused',
  },
  {
    name: 'policies of which nobody knows whether they are all',
    state: user({ attached: someMembers({}, 'access denied') }),
    target,
    expect: 'refused',
    says: ['Not everything that user Alice has is known'],
  },
  {
    name: 'a document that is not known cannot be saved',
    state: user({ inline: held({ TrailwardQuarantine: deny, own: unknown('not read') }) }),
    target,
    expect: 'refused',
  },
  {
    name: 'a group that is not known',
    state: user({ groups: held({ AGPAEXAMPLEOTHER: 'other' }) }),
    target,
    expect: 'refused',
    says: ['group other is not known'],
  },
  {
    name: 'an instance profile of which nobody knows what it holds',
    state: role({}, unknown('not read')),
    target: 'role:Deploy',
    expect: 'refused',
  },
  { name: 'nobody', state: user(), target: 'user:mallory', expect: 'refused' },
];
