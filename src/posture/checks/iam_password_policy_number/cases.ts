import type { CheckCase } from '../../cases.ts';
import { unreadablePasswordPolicy, withoutPasswordPolicy, withPasswordPolicy } from '../../password-policy.cases.ts';

const others = {
  requireUppercaseCharacters: false,
  requireLowercaseCharacters: false,
  requireNumbers: false,
  requireSymbols: false,
};

export const cases: readonly CheckCase[] = [
  { name: 'required', state: withPasswordPolicy(), expect: { 'account account': 'PASS' } },
  {
    name: 'required alone',
    state: withPasswordPolicy({ ...others, requireNumbers: true }),
    expect: { 'account account': 'PASS' },
  },
  {
    name: 'all required but this',
    state: withPasswordPolicy({ requireNumbers: false }),
    expect: { 'account account': 'FAIL' },
    says: { 'account account': 'a digit' },
  },
  {
    name: 'the default of AWS, which asks for three of four',
    state: withoutPasswordPolicy,
    expect: { 'account account': 'FAIL' },
    says: { 'account account': 'three of four' },
  },
  unreadablePasswordPolicy,
];
