import { is, madeAccount, none } from '../account/cases.ts';
import { unknown } from '../account/part.ts';
import type { PasswordPolicy } from '../account/password-policy.ts';
import type { AccountState } from '../account/state.ts';
import type { CheckCase } from './cases.ts';

/** An account with a strong password policy, but for what is given. */
export function withPasswordPolicy(over: Partial<PasswordPolicy> = {}): AccountState {
  const strong: PasswordPolicy = {
    minimumPasswordLength: 14,
    requireSymbols: true,
    requireNumbers: true,
    requireUppercaseCharacters: true,
    requireLowercaseCharacters: true,
    allowUsersToChangePassword: true,
    maxPasswordAge: 90,
    passwordReusePrevention: 24,
    hardExpiry: false,
  };
  return madeAccount({ over: { passwordPolicy: is({ ...strong, ...over }) } });
}

/** An account without a password policy of its own. */
export const withoutPasswordPolicy: AccountState = madeAccount({ over: { passwordPolicy: none } });

/** What every check on the password policy says when it may not be read. */
export const unreadablePasswordPolicy: CheckCase = {
  name: 'not readable',
  state: madeAccount({ over: { passwordPolicy: unknown('access denied', 'iam:GetAccountPasswordPolicy') } }),
  expect: { 'account account': 'UNKNOWN' },
  missing: ['iam:GetAccountPasswordPolicy'],
};
