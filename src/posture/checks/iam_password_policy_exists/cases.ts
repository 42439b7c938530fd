import type { CheckCase } from '../../cases.ts';
import { unreadablePasswordPolicy, withoutPasswordPolicy, withPasswordPolicy } from '../../password-policy.cases.ts';

export const cases: readonly CheckCase[] = [
  { name: 'there', state: withPasswordPolicy(), expect: { 'account account': 'PASS' } },
  { name: 'there, however weak', state: withPasswordPolicy({ minimumPasswordLength: 6 }), expect: { 'account account': 'PASS' } },
  {
    name: 'the default of AWS',
    state: withoutPasswordPolicy,
    expect: { 'account account': 'FAIL' },
    says: { 'account account': 'default of AWS' },
  },
  unreadablePasswordPolicy,
];
