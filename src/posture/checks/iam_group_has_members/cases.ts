import { held, madeAccount, madeGroup, madeUser } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { denied, details, someOf } from '../../users.cases.ts';

const staff = (groups: User['groups']) => madeAccount({ users: [madeUser('alice', { groups })], groups: [madeGroup('staff')] });

export const cases: readonly CheckCase[] = [
  {
    name: 'one, by id',
    state: staff(held({ AGPAEXAMPLESTAFF: 'staff' })),
    expect: { 'group staff': 'PASS' },
    says: { 'group staff': 'alice' },
  },
  { name: 'one, by name in another case', state: staff(held({ 'name:Staff': 'Staff' })), expect: { 'group staff': 'PASS' } },
  { name: 'renamed since', state: staff(held({ AGPAEXAMPLESTAFF: 'crew' })), expect: { 'group staff': 'PASS' } },
  { name: 'none', state: staff(held({})), expect: { 'group staff': 'FAIL' } },
  {
    name: 'a membership of a group that is not known by its id',
    state: staff(held({ AGPAOTHER: 'staff' })),
    expect: { 'group staff': 'UNKNOWN' },
    missing: [details],
  },
  {
    name: 'a group whose id is unknown is met by its name',
    state: madeAccount({
      users: [madeUser('alice', { groups: held({ AGPAOTHER: 'staff' }) })],
      groups: [madeGroup('staff', { id: denied(details) })],
    }),
    expect: { 'group staff': 'PASS' },
  },
  { name: 'memberships unknown', state: staff(someOf(details)), expect: { 'group staff': 'UNKNOWN' }, missing: [details] },
  {
    name: 'users unknown',
    state: madeAccount({ groups: [madeGroup('staff')], over: { users: { ...madeAccount().users, whole: denied(details) } } }),
    expect: { 'group staff': 'UNKNOWN' },
    missing: [details],
  },
  {
    name: 'users unknown, and one that is a member',
    state: madeAccount({
      groups: [madeGroup('staff')],
      over: { users: { ...staff(held({ AGPAEXAMPLESTAFF: 'staff' })).users, whole: denied(details) } },
    }),
    expect: { 'group staff': 'PASS' },
  },
  { name: 'no groups', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
];
