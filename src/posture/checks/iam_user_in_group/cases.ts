import { held, madeAccount, madeGroup, madeUser } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { details, someOf } from '../../users.cases.ts';

const alice = (groups: User['groups']) => madeAccount({ users: [madeUser('alice', { groups })], groups: [madeGroup('staff')] });
const staff = held({ AGPAEXAMPLESTAFF: 'staff' });

export const cases: readonly CheckCase[] = [
  { name: 'in one', state: alice(staff), expect: { 'user alice': 'PASS' }, says: { 'user alice': 'group staff' } },
  { name: 'in none', state: alice(held({})), expect: { 'user alice': 'FAIL' } },
  { name: 'unknown', state: alice(someOf(details)), expect: { 'user alice': 'UNKNOWN' }, missing: [details] },
  { name: 'one that is known is enough', state: alice(someOf(details, staff)), expect: { 'user alice': 'PASS' } },
  { name: 'no users', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
];
