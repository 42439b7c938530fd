import { all, document, held, is, madeAccount, madeKey, madeRole, madeUser } from '../../../account/cases.ts';
import type { AccessKey } from '../../../account/entities.ts';
import { unknown } from '../../../account/part.ts';
import type { CloudTrailEvent } from '../../../events/event.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import type { ActionCase } from '../../cases.ts';
import { denyAllDocument } from '../../deny-all.ts';
import { plannedEvent } from '../../plan/planned-event.ts';

const [was, before] = ['AKIAEXAMPLE000000001', 'AKIAEXAMPLE000000002'];
const off = (id: string, over: Partial<AccessKey> = {}) => madeKey(id, { status: is('Inactive' as const), ...over });
const first = is(denyAllDocument('TrailwardContainment', { kind: 'always' }));
const second = is(denyAllDocument('TrailwardContainmentSessions', { kind: 'older-sessions', before: '2026-03-01T09:00:00Z' }));
const inline = held({
  TrailwardContainment: first,
  TrailwardContainmentSessions: second,
  own: is(document([{ Effect: 'Allow', Action: 's3:*', Resource: '*' }])),
});
const account = (...keys: AccessKey[]) => madeAccount({ users: [madeUser('Alice', { inline, accessKeys: all(...keys) })] });
const state = account(off(was), off(before));
const event = (action: string, at: string, parameters: JsonObject, over: Partial<CloudTrailEvent> = {}): CloudTrailEvent => ({
  ...plannedEvent(
    { service: 'iam', action, parameters: { UserName: 'Alice', ...parameters } },
    { account: '111122223333', partition: 'aws', at },
  ),
  ...over,
});
const put = event('PutUserPolicy', '2026-03-01T09:00:05Z', { PolicyName: 'TrailwardContainment', PolicyDocument: '{}' });
const status = (id: string, Status: string, at: string, over: Partial<CloudTrailEvent> = {}) =>
  event('UpdateAccessKey', at, { AccessKeyId: id, Status }, over);
const contained = status(was, 'Inactive', '2026-03-01T09:00:06Z');
const history = (...events: CloudTrailEvent[]) => ({ 'user/alice': events });
const policies = ['iam:DeleteUserPolicy', 'iam:DeleteUserPolicy'] as const;
const withKey = ['iam:DeleteUserPolicy', 'iam:UpdateAccessKey', 'iam:DeleteUserPolicy'] as const;
const target = 'user:alice';
const mallory = { userIdentity: { type: 'IAMUser', userName: 'mallory', arn: 'arn:aws:iam::111122223333:user/mallory' } };

export const cases: readonly ActionCase[] = [
  {
    name: 'both policies, and the key that the containment made Inactive; one that was so before stays',
    state,
    target,
    events: history(status(before, 'Inactive', '2025-12-01T00:00:00Z'), put, contained),
    expect: 'steps',
    steps: withKey,
    risk: 'R2',
    says: [`Access key ${before} stays Inactive`],
    parametersOf: [
      { PolicyName: 'TrailwardContainmentSessions' },
      { AccessKeyId: was, Status: 'Active' },
      { PolicyName: 'TrailwardContainment' },
    ],
  },
  {
    name: 'keys by name',
    state,
    target,
    parameters: { keys: before },
    expect: 'steps',
    steps: withKey,
    parametersOf: [{}, { AccessKeyId: before }],
  },
  { name: 'no key at all', state, target, parameters: { keys: 'none' }, events: history(put, contained), expect: 'steps', steps: policies },
  {
    name: 'without a history no key is guessed',
    state,
    target,
    expect: 'steps',
    steps: policies,
    says: ['no history was ingested', `keys=${was},${before}`],
  },
  {
    name: 'a key that somebody else made Inactive',
    state,
    target,
    events: history(put, status(was, 'Inactive', '2026-03-01T09:00:06Z', mallory)),
    expect: 'steps',
    steps: policies,
  },
  {
    name: 'a key that was made Inactive the day after',
    state,
    target,
    events: history(put, status(was, 'Inactive', '2026-03-02T08:00:00Z')),
    expect: 'steps',
    steps: policies,
  },
  {
    name: 'a deactivation that was denied',
    state,
    target,
    events: history(put, { ...contained, errorCode: 'AccessDenied' }),
    expect: 'steps',
    steps: policies,
  },
  {
    name: 'a key that was made in the race is not given back',
    state: account(off(was, { created: is('2026-03-01T09:00:05Z') })),
    target,
    events: history(put, contained),
    expect: 'steps',
    steps: policies,
    says: ['stays Inactive'],
  },
  {
    name: 'old sessions stay denied',
    state,
    target,
    parameters: { sessions: 'keep' },
    expect: 'steps',
    steps: ['iam:DeleteUserPolicy'],
    says: ['TrailwardContainmentSessions stays'],
  },
  {
    name: 'a role',
    state: madeAccount({ roles: [madeRole('Deploy', { inline })] }),
    target: 'role:Deploy',
    expect: 'steps',
    steps: ['iam:DeleteRolePolicy', 'iam:DeleteRolePolicy'],
    says: ['revoke-sessions'],
  },
  {
    name: 'one that is not contained',
    state: madeAccount({ users: [madeUser('Alice', { accessKeys: all(off(was)) })] }),
    target,
    expect: 'nothing',
  },
  {
    name: 'one that was released without its keys stays so',
    state: madeAccount({ users: [madeUser('Alice', { accessKeys: all(off(was)) })] }),
    target,
    events: history(put, contained),
    expect: 'nothing',
  },
  {
    name: 'a key that the user does not have',
    state,
    target,
    parameters: { keys: 'AKIAEXAMPLE000000009' },
    expect: 'refused',
    says: ['has no access key'],
  },
  { name: 'a key of a name that every object has', state, target, parameters: { keys: 'constructor' }, expect: 'refused' },
  {
    name: 'a key of unknown status',
    state: account(off(was, { status: unknown('not read') })),
    target,
    parameters: { keys: was },
    expect: 'refused',
  },
  {
    name: 'a policy of the name that somebody changed',
    state: madeAccount({
      users: [
        madeUser('Alice', { inline: held({ TrailwardContainment: is(document([{ Effect: 'Allow', Action: '*', Resource: '*' }])) }) }),
      ],
    }),
    target,
    expect: 'refused',
    says: ['says something else', 'trailward blame user:Alice'],
  },
  { name: 'nobody', state, target: 'role:nobody', expect: 'refused' },
];
