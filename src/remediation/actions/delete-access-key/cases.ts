import { all, held, is, madeAccount, madeKey, madeUser } from '../../../account/cases.ts';
import type { AccessKey } from '../../../account/entities.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';
import { plannedEvent } from '../../plan/planned-event.ts';

const id = 'AKIAEXAMPLE000000001';
const target = `access-key:${id}`;
const lastUsed = (at: string) => is({ at, service: 's3', region: 'eu-west-1' });
const key = (over: Partial<AccessKey> = {}) =>
  madeKey(id, { status: is('Inactive' as const), lastUsed: lastUsed('2025-12-01T00:00:00Z'), ...over });
const account = (one: AccessKey, tags: Readonly<Record<string, string>> = {}) =>
  madeAccount({ users: [madeUser('Alice', { accessKeys: all(one), tags: held(tags) })] });
const tag = `trailward:deactivated:${id}`;
const set = (status: string, at: string, over: object = {}) => ({
  ...plannedEvent(
    { service: 'iam', action: 'UpdateAccessKey', parameters: { UserName: 'Alice', AccessKeyId: id, Status: status } },
    { account: '111122223333', partition: 'aws', at },
  ),
  eventID: `${status}-${at}`,
  ...over,
});
const history = (...events: ReturnType<typeof set>[]) => ({ 'user/alice': events });
const gone = { target, expect: 'steps', steps: ['iam:DeleteAccessKey'], risk: 'R3', comesBack: false } as const;

export const cases: readonly ActionCase[] = [
  {
    ...gone,
    name: 'Inactive for longer than the grace, by the history',
    state: account(key()),
    events: history(set('Inactive', '2026-01-01T00:00:00Z')),
    says: ['Inactive since 2026-01-01T00:00:00Z, by event Inactive-2026-01-01T00:00:00Z', 'must be given new ones'],
    parametersOf: [{ UserName: 'Alice', AccessKeyId: id }],
  },
  {
    ...gone,
    name: 'by the tag, which goes with the key',
    state: account(key(), { [tag]: '2026-01-01T00:00:00Z', team: 'x' }),
    steps: ['iam:DeleteAccessKey', 'iam:UntagUser'],
    says: [`by tag ${tag} of user Alice`],
    parametersOf: [{}, { UserName: 'Alice', TagKeys: [tag] }],
  },
  {
    ...gone,
    name: 'the later of tag and history counts',
    state: account(key(), { [tag]: '2025-12-05T00:00:00Z' }),
    steps: ['iam:DeleteAccessKey', 'iam:UntagUser'],
    events: history(
      set('Inactive', '2025-12-05T00:00:00Z'),
      set('Active', '2026-02-01T00:00:00Z'),
      set('Inactive', '2026-02-20T00:00:00Z'),
    ),
    says: ['Inactive since 2026-02-20T00:00:00Z', '"notBefore":"2026-03-22T00:00:00Z"'],
  },
  {
    ...gone,
    name: 'a denied deactivation is none',
    state: account(key()),
    events: history(set('Inactive', '2026-01-01T00:00:00Z', { errorCode: 'AccessDenied' })),
    says: ['the grace of 30 days begins now', '"notBefore":"2026-04-01T09:00:00Z"'],
  },
  {
    ...gone,
    name: 'the newest change made it Active, so when it became Inactive is not known',
    state: account(key()),
    events: history(set('Inactive', '2025-12-05T00:00:00Z'), set('Active', '2026-02-01T00:00:00Z')),
    says: ['"notBefore":"2026-04-01T09:00:00Z"'],
  },
  {
    ...gone,
    name: 'and a tag of before that tells of another time',
    state: account(key(), { [tag]: '2025-12-05T00:00:00Z' }),
    steps: ['iam:DeleteAccessKey', 'iam:UntagUser'],
    events: history(set('Inactive', '2025-12-05T00:00:00Z'), set('Active', '2026-02-01T00:00:00Z')),
    says: ['begins now'],
  },
  {
    ...gone,
    name: 'since when is not known, so the grace begins now',
    state: account(key()),
    says: ['begins now', '"notBefore":"2026-04-01T09:00:00Z"'],
  },
  {
    ...gone,
    name: 'another grace',
    state: account(key()),
    parameters: { 'grace-days': '7' },
    says: ['"notBefore":"2026-03-09T09:00:00Z"'],
  },
  {
    ...gone,
    name: 'a tag that lies in the future is no date',
    state: account(key(), { [tag]: '2027-01-01T00:00:00Z' }),
    steps: ['iam:DeleteAccessKey', 'iam:UntagUser'],
    says: ['begins now'],
  },
  {
    ...gone,
    name: 'nor one that is older than the key, or is no time at all',
    state: account(key({ created: is('2025-06-01T00:00:00Z') }), { [tag]: '2025-01-01T00:00:00Z' }),
    steps: ['iam:DeleteAccessKey', 'iam:UntagUser'],
    says: ['begins now'],
  },
  {
    ...gone,
    name: 'a tag with other text',
    state: account(key(), { [tag]: 'yesterday\u001b[2J' }),
    steps: ['iam:DeleteAccessKey', 'iam:UntagUser'],
    says: ['begins now'],
  },
  {
    ...gone,
    name: 'one that was never used',
    state: account(key({ lastUsed: madeKey(id).lastUsed }), { [tag]: '2026-01-01T00:00:00Z' }),
    steps: ['iam:DeleteAccessKey', 'iam:UntagUser'],
    says: ['never used'],
  },
  {
    name: 'used after it was made Inactive',
    state: account(key({ lastUsed: lastUsed('2026-01-20T00:00:00Z') }), { [tag]: '2026-01-01T00:00:00Z' }),
    target,
    expect: 'refused',
    says: ['So it was Active in between.'],
  },
  {
    name: 'a last use that is no time',
    state: account(key({ lastUsed: lastUsed('N/A') }), { [tag]: '2026-01-01T00:00:00Z' }),
    target,
    expect: 'refused',
  },
  {
    ...gone,
    name: 'used while the deactivation took hold',
    state: account(key({ lastUsed: lastUsed('2026-01-01T00:10:00Z') }), { [tag]: '2026-01-01T00:00:00Z' }),
    steps: ['iam:DeleteAccessKey', 'iam:UntagUser'],
  },
  {
    name: 'an Active key is never deleted',
    state: account(key({ status: is('Active' as const) }), { [tag]: '2025-06-01T00:00:00Z' }),
    target,
    expect: 'refused',
    says: ['deactivate-access-key'],
  },
  { name: 'a status that is not known', state: account(key({ status: unknown('not read') })), target, expect: 'refused' },
  {
    name: 'a last use that is not known',
    state: account(key({ lastUsed: unknown('access denied') })),
    target,
    expect: 'refused',
    says: ['iam:GetAccessKeyLastUsed'],
  },
  { name: 'one that nobody has', state: account(key()), target: 'access-key:AKIAEXAMPLE000000009', expect: 'refused' },
  { name: 'an id that AWS does not give', state: account(key()), target: 'access-key:‹step1.AccessKeyId›', expect: 'refused' },
];
