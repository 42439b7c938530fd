import { all, held, is, madeAccount, madeKey, madeUser } from '../../../account/cases.ts';
import { someMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';

const used = madeKey('AKIAEXAMPLE000000001', { lastUsed: is({ at: '2026-02-20T10:00:00Z', service: 's3', region: 'eu-west-1' }) });
const inactive = madeKey('AKIAEXAMPLE000000002', { status: is('Inactive' as const) });
const accessKeys = all(used, inactive);
const state = madeAccount({ users: [madeUser('alice', { accessKeys })] });
const target = 'access-key:AKIAEXAMPLE000000001';
const tags = (count: number) => held(Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag-${index}`, 'x'])));

export const cases: readonly ActionCase[] = [
  {
    name: 'an active key, who will miss it, and since when it is so',
    state,
    target,
    expect: 'steps',
    steps: ['iam:UpdateAccessKey', 'iam:TagUser'],
    risk: 'R2',
    says: ['last used 9 days ago', 'for s3 in eu-west-1', 'delete-access-key'],
    parametersOf: [
      { UserName: 'alice', AccessKeyId: 'AKIAEXAMPLE000000001', Status: 'Inactive' },
      { UserName: 'alice', Tags: [{ Key: 'trailward:deactivated:AKIAEXAMPLE000000001', Value: '2026-03-02T09:00:00Z' }] },
    ],
  },
  {
    name: 'without a tag, where tags are not ours to write',
    state,
    target,
    parameters: { tag: 'false' },
    expect: 'steps',
    steps: ['iam:UpdateAccessKey'],
  },
  {
    name: 'a tag of an earlier time gets the new date, however its key is written',
    state: madeAccount({
      users: [madeUser('alice', { accessKeys, tags: held({ 'Trailward:Deactivated:AKIAEXAMPLE000000001': '2025-01-01T00:00:00Z' }) })],
    }),
    target,
    expect: 'steps',
    steps: ['iam:UpdateAccessKey', 'iam:TagUser'],
    parametersOf: [{}, { Tags: [{ Key: 'Trailward:Deactivated:AKIAEXAMPLE000000001', Value: '2026-03-02T09:00:00Z' }] }],
  },
  {
    name: 'a user with 50 tags, whose key is deactivated all the same',
    state: madeAccount({ users: [madeUser('alice', { accessKeys, tags: tags(50) })] }),
    target,
    expect: 'steps',
    steps: ['iam:UpdateAccessKey'],
    says: ['user alice has 50 tags'],
  },
  {
    name: 'a user with 49 tags',
    state: madeAccount({ users: [madeUser('alice', { accessKeys, tags: tags(49) })] }),
    target,
    expect: 'steps',
    steps: ['iam:UpdateAccessKey', 'iam:TagUser'],
  },
  {
    name: 'a user whose tags were not read',
    state: madeAccount({ users: [madeUser('alice', { accessKeys, tags: someMembers({}, 'not read') })] }),
    target,
    expect: 'steps',
    steps: ['iam:UpdateAccessKey'],
    says: ['the tags of user alice are not all known'],
  },
  { name: 'one that is Inactive', state, target: 'access-key:alice/AKIAEXAMPLE000000002', expect: 'nothing' },
  {
    name: 'one whose status is not known, which could not be given back',
    state: madeAccount({
      users: [madeUser('alice', { accessKeys: all(madeKey('AKIAEXAMPLE000000001', { status: unknown('not read') })) })],
    }),
    target,
    expect: 'refused',
    says: ['status', 'is not known'],
  },
  { name: 'one that nobody has', state, target: 'access-key:AKIAEXAMPLE000000009', expect: 'refused', says: ['No user is known'] },
  {
    name: 'one that this user does not have',
    state,
    target: 'access-key:alice/AKIAEXAMPLE000000009',
    expect: 'refused',
    says: ['User alice has no access key'],
  },
  {
    name: 'an id that AWS does not give',
    state,
    target: 'access-key:$(id)\u001b[31m',
    expect: 'refused',
    says: ['is no id of an access key'],
  },
];
