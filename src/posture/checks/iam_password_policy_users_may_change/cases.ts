import type { CheckCase } from '../../cases.ts';
import { unreadablePasswordPolicy, withoutPasswordPolicy, withPasswordPolicy } from '../../password-policy.cases.ts';

export const cases: readonly CheckCase[] = [
  { name: 'allowed', state: withPasswordPolicy(), expect: { 'account account': 'PASS' } },
  {
    name: 'turned off, as a call that sets another field alone leaves it',
    state: withPasswordPolicy({ allowUsersToChangePassword: false }),
    expect: { 'account account': 'FAIL' },
  },
  {
    name: 'the default of AWS',
    state: withoutPasswordPolicy,
    expect: { 'account account': 'FAIL' },
    says: { 'account account': 'iam:ChangePassword' },
  },
  unreadablePasswordPolicy,
];
