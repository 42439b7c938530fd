import type { CheckCase } from '../../cases.ts';
import { unreadablePasswordPolicy, withoutPasswordPolicy, withPasswordPolicy } from '../../password-policy.cases.ts';

export const cases: readonly CheckCase[] = [
  { name: 'at the threshold', state: withPasswordPolicy({ maxPasswordAge: 90 }), expect: { 'account account': 'PASS' } },
  { name: 'sooner', state: withPasswordPolicy({ maxPasswordAge: 1 }), expect: { 'account account': 'PASS' } },
  {
    name: 'one day later',
    state: withPasswordPolicy({ maxPasswordAge: 91 }),
    expect: { 'account account': 'FAIL' },
    says: { 'account account': '91 days' },
  },
  {
    name: 'never, which is no small number of days',
    state: withPasswordPolicy({ maxPasswordAge: 0 }),
    expect: { 'account account': 'FAIL' },
    says: { 'account account': 'never expire' },
  },
  {
    name: 'own threshold',
    state: withPasswordPolicy({ maxPasswordAge: 180 }),
    thresholds: { days: 365 },
    expect: { 'account account': 'PASS' },
  },
  { name: 'the default of AWS', state: withoutPasswordPolicy, expect: { 'account account': 'FAIL' } },
  unreadablePasswordPolicy,
];
