import { all, is, madeAccount, madeKey, madeUser } from '../../../account/cases.ts';
import type { AccessKey } from '../../../account/entities.ts';
import { someMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';

const used = (at: string) => ({ lastUsed: is({ at, service: 's3', region: 'eu-west-1' }) });
const key = (number: number, over: Partial<AccessKey> = {}) => madeKey(`AKIAEXAMPLE00000000${number}`, over);
const user = (name: string, ...keys: AccessKey[]) => madeUser(name, { accessKeys: all(...keys) });

const unused = user('unused', key(1, used('2025-11-01T00:00:00Z')));
const never = user('never', key(2));
const busy = user('busy', key(3, used('2026-03-01T00:00:00Z')));
const fresh = user('fresh', key(4, { created: is('2026-02-01T00:00:00Z') }));
const untold = user('untold', key(5, { lastUsed: unknown('access denied') }));
const inactive = user('inactive', key(6, { status: is('Inactive' as const), ...used('2025-01-01T00:00:00Z') }));
const both = user('both', key(7, used('2025-10-01T00:00:00Z')), key(8, used('2025-10-02T00:00:00Z')));
const target = 'account';

export const cases: readonly ActionCase[] = [
  {
    name: 'by last use, not by creation: an old key in daily use stays, and so does a new one',
    state: madeAccount({ users: [unused, never, busy, fresh, inactive] }),
    target,
    expect: 'steps',
    steps: ['iam:UpdateAccessKey', 'iam:TagUser', 'iam:UpdateAccessKey', 'iam:TagUser'],
    risk: 'R2',
    says: [
      'AKIAEXAMPLE000000002 of user never was never used',
      'AKIAEXAMPLE000000001 of user unused was last used at 2025-11-01T00:00:00Z, for s3',
    ],
    parametersOf: [{ AccessKeyId: 'AKIAEXAMPLE000000002' }, {}, { AccessKeyId: 'AKIAEXAMPLE000000001', Status: 'Inactive' }],
  },
  {
    name: 'a key whose last use is not known stays, and is named',
    state: madeAccount({ users: [unused, untold] }),
    target,
    parameters: { tag: 'false' },
    expect: 'steps',
    steps: ['iam:UpdateAccessKey'],
    says: ['When access key AKIAEXAMPLE000000005 of user untold was last used is not known, so it stays as it is.'],
  },
  {
    name: 'two keys of one user',
    state: madeAccount({ users: [both] }),
    target,
    expect: 'steps',
    steps: ['iam:UpdateAccessKey', 'iam:TagUser', 'iam:UpdateAccessKey', 'iam:TagUser'],
  },
  {
    name: 'so many at most, longest unused first',
    state: madeAccount({ users: [unused, both] }),
    target,
    parameters: { 'at-most': '1', tag: 'false' },
    expect: 'steps',
    steps: ['iam:UpdateAccessKey'],
    says: ['leaves for another plan: 2.'],
    parametersOf: [{ AccessKeyId: 'AKIAEXAMPLE000000007' }],
  },
  {
    name: 'another number of days',
    state: madeAccount({ users: [unused, fresh] }),
    target,
    parameters: { days: '20', tag: 'false' },
    expect: 'steps',
    steps: ['iam:UpdateAccessKey', 'iam:UpdateAccessKey'],
  },
  { name: 'all in use', state: madeAccount({ users: [busy, fresh, inactive] }), target, expect: 'nothing' },
  {
    name: 'nothing known to be unused, and not everything known',
    state: madeAccount({ users: [busy, untold] }),
    target,
    expect: 'refused',
    says: ['of user untold'],
  },
  {
    name: 'a user of whom not every key is known',
    state: madeAccount({ users: [madeUser('some', { accessKeys: someMembers({}, 'not read') })] }),
    target,
    expect: 'refused',
    says: ['Whether user some has more access keys is not known.'],
  },
  {
    name: 'a last use that is no time is not known',
    state: madeAccount({ users: [user('odd', key(9, used('N/A')))] }),
    target,
    expect: 'refused',
    says: ['of user odd'],
  },
  { name: 'a number of days that is none', state: madeAccount({ users: [unused] }), target, parameters: { days: '-1' }, expect: 'refused' },
];
