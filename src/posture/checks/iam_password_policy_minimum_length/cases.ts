import { is, madeAccount, none } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { CheckCase } from '../../cases.ts';

const policy = (minimumPasswordLength: number) =>
  madeAccount({
    over: {
      passwordPolicy: is({
        minimumPasswordLength,
        requireSymbols: true,
        requireNumbers: true,
        requireUppercaseCharacters: true,
        requireLowercaseCharacters: true,
        allowUsersToChangePassword: true,
        maxPasswordAge: 0,
        passwordReusePrevention: 24,
        hardExpiry: false,
      }),
    },
  });

export const cases: readonly CheckCase[] = [
  { name: 'long enough', state: policy(14), expect: { 'account account': 'PASS' } },
  { name: 'too short', state: policy(13), expect: { 'account account': 'FAIL' }, says: { 'account account': '13 characters' } },
  { name: 'the default of AWS', state: madeAccount({ over: { passwordPolicy: none } }), expect: { 'account account': 'FAIL' } },
  { name: 'own threshold', state: policy(16), thresholds: { characters: 20 }, expect: { 'account account': 'FAIL' } },
  {
    name: 'not readable',
    state: madeAccount({ over: { passwordPolicy: unknown('access denied', 'iam:GetAccountPasswordPolicy') } }),
    expect: { 'account account': 'UNKNOWN' },
    missing: ['iam:GetAccountPasswordPolicy'],
  },
];
