import { all, document, held, is, madeAccount, madeKey, madeRole, madeUser } from '../../../account/cases.ts';
import { someMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';
import { denyAllDocument } from '../../deny-all.ts';

const policy = (before: string) => is(denyAllDocument('TrailwardRevokeOlderSessions', { kind: 'older-sessions', before }));
const role = (inline: Parameters<typeof held>[0]) => madeAccount({ roles: [madeRole('Deploy', { inline: held(inline as never) })] });
const target = 'role:deploy';

export const cases: readonly ActionCase[] = [
  {
    name: 'a role, whose sessions of before are denied everything',
    state: madeAccount({ roles: [madeRole('Deploy', { lastUsed: is({ at: '2026-03-01T08:00:00Z', region: 'eu-west-1' }) })] }),
    target,
    expect: 'steps',
    steps: ['iam:PutRolePolicy'],
    risk: 'R2',
    says: ['last used at 2026-03-01T08:00:00Z', 'has to assume it again', 'tighten the trust'],
    parametersOf: [
      {
        RoleName: 'Deploy',
        PolicyName: 'TrailwardRevokeOlderSessions',
        PolicyDocument:
          '{"Version":"2012-10-17","Statement":[{"Sid":"TrailwardRevokeOlderSessions","Effect":"Deny","Action":"*","Resource":"*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"2026-03-02T09:00:00Z"}}}]}',
      },
    ],
  },
  {
    name: 'a user, whose long-term keys go on',
    state: madeAccount({
      users: [
        madeUser('Alice', {
          accessKeys: all(madeKey('AKIAEXAMPLE000000001'), madeKey('AKIAEXAMPLE000000002', { status: is('Inactive' as const) })),
        }),
      ],
    }),
    target: 'user:Alice',
    expect: 'steps',
    steps: ['iam:PutUserPolicy'],
    says: ['carry no aws:TokenIssueTime', 'They go on: AKIAEXAMPLE000000001. '],
  },
  {
    name: 'an older one of ours gets the later time, and the old one back',
    state: role({ TrailwardRevokeOlderSessions: policy('2026-02-01T00:00:00Z') }),
    target,
    expect: 'steps',
    steps: ['iam:PutRolePolicy'],
    says: ['from before 2026-02-01T00:00:00Z'],
  },
  {
    name: 'one of this very time',
    state: role({ TrailwardRevokeOlderSessions: policy('2026-03-02T09:00:00Z') }),
    target,
    expect: 'nothing',
  },
  {
    name: 'a later one is never put back to now',
    state: role({ TrailwardRevokeOlderSessions: policy('2026-03-02T10:00:00Z') }),
    target,
    expect: 'nothing',
  },
  {
    name: "somebody else's policy of the name is not replaced",
    state: role({
      TrailwardRevokeOlderSessions: is(
        document([
          {
            Effect: 'Deny',
            Action: '*',
            Resource: '*',
            Condition: { DateLessThan: { 'aws:TokenIssueTime': '2026-01-01T00:00:00Z' }, Bool: { 'aws:SecureTransport': 'false' } },
          },
        ]),
      ),
    }),
    target,
    expect: 'refused',
    says: ['says something else'],
  },
  { name: 'a time that is none', state: role({ TrailwardRevokeOlderSessions: policy('yesterday') }), target, expect: 'refused' },
  { name: 'one that is not known', state: role({ TrailwardRevokeOlderSessions: unknown('not read') }), target, expect: 'refused' },
  {
    name: 'no room',
    state: role({ big: is(document([{ Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${'x'.repeat(10_100)}` }])) }),
    target,
    expect: 'refused',
    says: ['no room'],
  },
  {
    name: 'inline policies that were not read',
    state: madeAccount({ roles: [madeRole('Deploy', { inline: someMembers({}, 'access denied') })] }),
    target,
    expect: 'refused',
  },
  { name: 'no such role', state: role({}), target: 'role:x\u001b]0;', expect: 'refused' },
];
