import type { AccountState } from '../account/state.ts';
import type { CheckResult } from './check.ts';
import { passwordPolicyResult } from './password-policy-result.ts';

/** Kinds of characters that a password policy can require, each with its name in words. */
const kinds = {
  requireUppercaseCharacters: 'an upper-case letter',
  requireLowercaseCharacters: 'a lower-case letter',
  requireNumbers: 'a digit',
  requireSymbols: 'a symbol',
} as const;

/** Whether the account password policy requires one kind of characters. */
export function requiredCharacters(state: AccountState, field: keyof typeof kinds): CheckResult[] {
  const kind = kinds[field];
  return passwordPolicyResult(state, {
    what: `passwords need ${kind}`,
    field,
    byDefault: {
      passes: false,
      summary: `The account has no password policy of its own, and the default of AWS asks for three of four kinds of characters, so a password can do without ${kind}.`,
    },
    judge: (policy) => ({ passes: policy[field], summary: policy[field] ? `Passwords need ${kind}.` : `Passwords need not hold ${kind}.` }),
  });
}
