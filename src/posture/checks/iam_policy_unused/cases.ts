import { held, is, madeAccount, madeGroup, madePolicy, madeRole, madeUser } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { administratorAccess, arnOf, reading } from '../../policies.cases.ts';
import { denied, details, someOf } from '../../users.cases.ts';

const p = `policy ${arnOf('p')}`;
const policies = [madePolicy('p', reading)];
const attached = held({ [arnOf('p')]: 'p' });
const alice = (over: Partial<User>) => madeAccount({ users: [madeUser('alice', over)], policies });

export const cases: readonly CheckCase[] = [
  { name: 'by a user', state: alice({ attached }), expect: { [p]: 'PASS' }, says: { [p]: 'user alice' } },
  { name: 'by a group', state: madeAccount({ groups: [madeGroup('staff', { attached })], policies }), expect: { [p]: 'PASS' } },
  { name: 'by a role', state: madeAccount({ roles: [madeRole('deploy', { attached })], policies }), expect: { [p]: 'PASS' } },
  {
    name: 'as a boundary',
    state: madeAccount({ roles: [madeRole('deploy', { boundary: is(arnOf('p')) })], policies }),
    expect: { [p]: 'PASS' },
    says: { [p]: 'role deploy as a boundary' },
  },
  { name: 'by nobody', state: alice({}), expect: { [p]: 'FAIL' } },
  { name: 'a policy of AWS', state: madeAccount({ policies: [administratorAccess] }), expect: { 'account account': 'NOT_APPLICABLE' } },
  { name: 'attachments unknown', state: alice({ attached: someOf(details) }), expect: { [p]: 'UNKNOWN' }, missing: [details] },
  { name: 'a boundary unknown', state: alice({ boundary: denied(details) }), expect: { [p]: 'UNKNOWN' }, missing: [details] },
  {
    name: 'one known holder is enough',
    state: madeAccount({ users: [madeUser('alice', { attached: someOf(details) }), madeUser('bob', { attached })], policies }),
    expect: { [p]: 'PASS' },
  },
  { name: 'no policies', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
];
