import type { CheckCase } from '../../cases.ts';
import { unreadablePasswordPolicy, withoutPasswordPolicy, withPasswordPolicy } from '../../password-policy.cases.ts';

export const cases: readonly CheckCase[] = [
  { name: 'off', state: withPasswordPolicy(), expect: { 'account account': 'PASS' } },
  {
    name: 'on, with expiry, as a fix by other tools leaves it',
    state: withPasswordPolicy({ hardExpiry: true, maxPasswordAge: 90 }),
    expect: { 'account account': 'FAIL' },
    says: { 'account account': 'locked out' },
  },
  {
    name: 'on, without expiry',
    state: withPasswordPolicy({ hardExpiry: true, maxPasswordAge: 0 }),
    expect: { 'account account': 'PASS' },
    says: { 'account account': 'without effect' },
  },
  { name: 'the default of AWS', state: withoutPasswordPolicy, expect: { 'account account': 'PASS' } },
  unreadablePasswordPolicy,
];
