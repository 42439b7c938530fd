import type { PasswordPolicy } from '../account/password-policy.ts';

/** AWS's default where an account has no policy of its own, as far as fields can say it. */
const none: PasswordPolicy = {
  minimumPasswordLength: 8,
  requireSymbols: false,
  requireNumbers: false,
  requireUppercaseCharacters: false,
  requireLowercaseCharacters: false,
  allowUsersToChangePassword: true,
  maxPasswordAge: 0,
  passwordReusePrevention: 0,
  hardExpiry: false,
};

/** What a policy is to hold at least. Character classes are always asked for. */
export interface WantedPolicy {
  minimumPasswordLength: number;
  passwordReusePrevention: number;
  /** Days; left as it is unless given. */
  maxPasswordAge?: number;
  /** Left as it is unless given. */
  hardExpiry?: boolean;
}

/** The policy with each field the stronger of what is in force and what is wanted; hard expiry as it is wanted. */
export function strengthenedPolicy(before: PasswordPolicy = none, wanted: WantedPolicy): PasswordPolicy {
  return {
    minimumPasswordLength: Math.max(before.minimumPasswordLength, wanted.minimumPasswordLength),
    requireSymbols: true,
    requireNumbers: true,
    requireUppercaseCharacters: true,
    requireLowercaseCharacters: true,
    // A user that may not change its password can never answer a demand to do so.
    allowUsersToChangePassword: true,
    maxPasswordAge: sooner(before.maxPasswordAge, wanted.maxPasswordAge ?? 0),
    passwordReusePrevention: Math.max(before.passwordReusePrevention, wanted.passwordReusePrevention),
    hardExpiry: wanted.hardExpiry ?? before.hardExpiry,
  };
}

/** Of two ages in days the shorter; 0 is none. */
function sooner(a: number, b: number): number {
  return a === 0 || b === 0 ? Math.max(a, b) : Math.min(a, b);
}
