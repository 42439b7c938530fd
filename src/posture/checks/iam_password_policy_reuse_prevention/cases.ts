import type { CheckCase } from '../../cases.ts';
import { unreadablePasswordPolicy, withoutPasswordPolicy, withPasswordPolicy } from '../../password-policy.cases.ts';

export const cases: readonly CheckCase[] = [
  { name: 'as many as asked for', state: withPasswordPolicy({ passwordReusePrevention: 24 }), expect: { 'account account': 'PASS' } },
  {
    name: 'one too few',
    state: withPasswordPolicy({ passwordReusePrevention: 23 }),
    expect: { 'account account': 'FAIL' },
    says: { 'account account': 'The last 23 passwords' },
  },
  {
    name: 'not set',
    state: withPasswordPolicy({ passwordReusePrevention: 0 }),
    expect: { 'account account': 'FAIL' },
    says: { 'account account': 'Every former password may return' },
  },
  {
    name: 'own threshold',
    state: withPasswordPolicy({ passwordReusePrevention: 12 }),
    thresholds: { passwords: 12 },
    expect: { 'account account': 'PASS' },
  },
  { name: 'the default of AWS', state: withoutPasswordPolicy, expect: { 'account account': 'FAIL' } },
  unreadablePasswordPolicy,
];
