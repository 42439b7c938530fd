import { all, document, held, is, madeAccount, madeKey, madeRole, madeUser, none } from '../../../account/cases.ts';
import { someMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';
import { denyAllDocument } from '../../deny-all.ts';

const active = madeKey('AKIAEXAMPLE000000001', { lastUsed: is({ at: '2026-03-01T09:00:00Z', service: 's3', region: 'eu-west-1' }) });
const inactive = madeKey('AKIAEXAMPLE000000002', { status: is('Inactive' as const) });
const admin = document([{ Effect: 'Allow', Action: '*', Resource: '*' }]);
const login = is({ created: is('2025-06-01T00:00:00Z'), passwordResetRequired: is(false) });
const alice = madeUser('Alice', { accessKeys: all(active, inactive), login, inline: held({ own: is(admin) }), path: is('/staff/') });
const deploy = madeRole('Deploy', { inline: held({ own: is(admin) }), lastUsed: is({ at: '2026-03-01T08:00:00Z', region: 'eu-west-1' }) });
const state = madeAccount({ users: [alice], roles: [deploy] });
const now = '2026-03-02T09:00:00Z';
const all1 = is(denyAllDocument('TrailwardContainment', { kind: 'always' }));
const older = (before: string) => is(denyAllDocument('TrailwardContainmentSessions', { kind: 'older-sessions', before }));
const withInline = (inline: Parameters<typeof held>[0]) =>
  madeAccount({ users: [madeUser('Alice', { inline: held(inline as never), accessKeys: all(inactive) })] });
const quarantine = 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3';
const responder = 'arn:aws:iam::111122223333:role/incident/Responder';
const waits = ['gate:wait', 'gate:quiet'] as const;
const big = is(document([{ Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${'x'.repeat(1_750)}` }]));

export const cases: readonly ActionCase[] = [
  {
    name: 'a user: the Deny first, then the keys that are Active, then old sessions, then a wait and a look',
    state,
    target: 'user:alice',
    expect: 'steps',
    steps: ['iam:PutUserPolicy', 'iam:UpdateAccessKey', 'iam:PutUserPolicy', ...waits],
    risk: 'R2',
    says: [
      'for s3 in eu-west-1',
      'no history was ingested',
      'carry no aws:TokenIssueTime',
      'The console password of user Alice stays',
      '"principal":"arn:aws:iam::111122223333:user/staff/Alice"',
      'release-principal --target user:alice',
    ],
    parametersOf: [
      {
        UserName: 'Alice',
        PolicyName: 'TrailwardContainment',
        PolicyDocument: denyAllDocument('TrailwardContainment', { kind: 'always' }),
      },
      { UserName: 'Alice', AccessKeyId: 'AKIAEXAMPLE000000001', Status: 'Inactive' },
      {
        PolicyName: 'TrailwardContainmentSessions',
        PolicyDocument: `{"Version":"2012-10-17","Statement":[{"Sid":"TrailwardContainmentSessions","Effect":"Deny","Action":"*","Resource":"*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"${now}"}}}]}`,
      },
    ],
  },
  {
    name: 'a role, whose sessions end',
    state,
    target: 'role:deploy',
    usage: { 'arn:aws:iam::111122223333:role/Deploy': [{ action: 's3:PutObject', count: 7, denied: 0, last: '2026-03-01T08:00:00Z' }] },
    expect: 'steps',
    steps: ['iam:PutRolePolicy', 'iam:PutRolePolicy', ...waits],
    says: [
      'last used at 2026-03-01T08:00:00Z',
      'role Deploy called s3:PutObject 7 times',
      'Whoever may assume role Deploy can still do so',
    ],
    parametersOf: [
      { RoleName: 'Deploy', PolicyName: 'TrailwardContainment' },
      { RoleName: 'Deploy', PolicyName: 'TrailwardContainmentSessions' },
    ],
  },
  {
    name: 'with a responder, the text of the policy that keeps it',
    state,
    target: 'role:Deploy',
    parameters: { responder },
    expect: 'steps',
    steps: ['iam:PutRolePolicy', 'iam:PutRolePolicy', ...waits],
    says: ['TrailwardKeepContainment', `aws:PrincipalArn\\":\\"${responder}`, 'arn:aws:iam::111122223333:role/Deploy'],
  },
  {
    name: 'the console password is removed by another plan, never by this one',
    state,
    target: 'user:Alice',
    parameters: { console: 'remove' },
    expect: 'steps',
    steps: ['iam:PutUserPolicy', 'iam:UpdateAccessKey', 'iam:PutUserPolicy', ...waits],
    says: ['remove-login-profile --target user:Alice --param days=0'],
  },
  {
    name: 'the quarantine of AWS stays',
    state: madeAccount({ users: [madeUser('Alice', { attached: held({ [quarantine]: 'AWSCompromisedKeyQuarantineV3' }) })] }),
    target: 'user:Alice',
    expect: 'steps',
    steps: ['iam:PutUserPolicy', 'iam:PutUserPolicy', ...waits],
    says: ['It stays, as AWS asks'],
  },
  {
    name: 'a key that the intruder made Active again since',
    state: madeAccount({
      users: [
        madeUser('Alice', {
          inline: held({ TrailwardContainment: all1, TrailwardContainmentSessions: older('2026-03-01T00:00:00Z') }),
          accessKeys: all(active),
        }),
      ],
    }),
    target: 'user:Alice',
    expect: 'steps',
    steps: ['iam:UpdateAccessKey', ...waits],
  },
  {
    name: 'a containment that was broken off after its first step',
    state: withInline({ TrailwardContainment: all1 }),
    target: 'user:Alice',
    expect: 'steps',
    steps: ['iam:PutUserPolicy', ...waits],
    parametersOf: [{ PolicyName: 'TrailwardContainmentSessions' }],
  },
  {
    name: 'the sessions policy of an earlier containment gets the new time, and the old one back',
    state: withInline({ TrailwardContainmentSessions: older('2026-01-01T00:00:00Z') }),
    target: 'user:Alice',
    expect: 'steps',
    steps: ['iam:PutUserPolicy', 'iam:PutUserPolicy', ...waits],
  },
  {
    name: 'no room for the second policy',
    state: withInline({ big }),
    target: 'user:Alice',
    expect: 'steps',
    steps: ['iam:PutUserPolicy', ...waits],
    says: ['There is no room for TrailwardContainmentSessions'],
  },
  {
    name: 'a key of which the status is not known stays, and is told',
    state: madeAccount({
      users: [madeUser('Alice', { accessKeys: all(madeKey('AKIAEXAMPLE000000001', { status: unknown('not read') })) })],
    }),
    target: 'user:Alice',
    expect: 'steps',
    steps: ['iam:PutUserPolicy', 'iam:PutUserPolicy', ...waits],
    says: ['Whether AKIAEXAMPLE000000001 is Active is not known'],
  },
  {
    name: 'a path that is not known, so CloudTrail is not asked',
    state: madeAccount({ users: [madeUser('Alice', { path: unknown('not read') })] }),
    target: 'user:Alice',
    expect: 'steps',
    steps: ['iam:PutUserPolicy', 'iam:PutUserPolicy', 'gate:wait'],
    says: ['Look for it by hand'],
  },
  {
    name: 'contained already',
    state: withInline({ TrailwardContainment: all1, TrailwardContainmentSessions: older(now) }),
    target: 'user:Alice',
    expect: 'nothing',
  },
  {
    name: 'no room at all',
    state: withInline({ big, more: is(document([{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::y' }])) }),
    target: 'user:Alice',
    expect: 'refused',
    says: ['policy=arn:aws:iam::aws:policy/AWSDenyAll'],
  },
  {
    name: "somebody else's policy of the name is not replaced",
    state: withInline({ TrailwardContainment: is(document([{ Effect: 'Deny', Action: 's3:*', Resource: '*' }])) }),
    target: 'user:Alice',
    expect: 'refused',
    says: ['says something else'],
  },
  {
    name: 'a name that differs in case alone',
    state: withInline({ trailwardcontainment: all1 }),
    target: 'user:Alice',
    expect: 'refused',
    says: ['in case alone'],
  },
  {
    name: 'a policy of the name that only denies sessions',
    state: withInline({ TrailwardContainment: older(now) }),
    target: 'user:Alice',
    expect: 'refused',
  },
  {
    name: 'a policy of the name that is not known',
    state: withInline({ TrailwardContainment: unknown('not read') }),
    target: 'user:Alice',
    expect: 'refused',
  },
  {
    name: 'inline policies that were not read',
    state: madeAccount({ users: [madeUser('Alice', { inline: someMembers({}, 'access denied') })] }),
    target: 'user:Alice',
    expect: 'refused',
    says: ['is not known', 'trailward collect'],
  },
  {
    name: 'a responder of another account',
    state,
    target: 'user:Alice',
    parameters: { responder: 'arn:aws:iam::999999999999:role/R' },
    expect: 'refused',
  },
  {
    name: 'a responder that is everybody',
    state,
    target: 'user:Alice',
    parameters: { responder: 'arn:aws:iam::111122223333:role/*' },
    expect: 'refused',
  },
  {
    name: 'a responder that is to be contained',
    state,
    target: 'role:Deploy',
    parameters: { responder: 'arn:aws:iam::111122223333:role/Deploy' },
    expect: 'refused',
  },
  { name: 'nobody', state, target: 'user:mallory', expect: 'refused', says: ['There is no user mallory'] },
  {
    name: 'a name that IAM never gave',
    state: madeAccount({ users: [madeUser('x"}\u001b[2J', { boundary: none })] }),
    target: 'user:x"}\u001b[2J',
    expect: 'refused',
  },
];
