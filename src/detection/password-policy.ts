import type { CloudTrailEvent } from '../events/event.ts';
import { parameter } from '../events/fields.ts';
import { asBoolean, asNumber } from '../kernel/json.ts';

/** The account password policy as one UpdateAccountPasswordPolicy call leaves it. */
export interface PasswordPolicy {
  minimumPasswordLength: number;
  requireSymbols: boolean;
  requireNumbers: boolean;
  requireUppercaseCharacters: boolean;
  requireLowercaseCharacters: boolean;
  allowUsersToChangePassword: boolean;
  /** Days; 0 when passwords do not expire. */
  maxPasswordAge: number;
  /** How many old passwords may not return; 0 when any may. */
  passwordReusePrevention: number;
}

/**
 * What AWS applies when an account has no password policy of its own: 8 characters with three of the four character
 * classes. Three of four cannot be written as four switches, so none is counted as required.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
 */
export const awsDefaultPolicy: PasswordPolicy = {
  minimumPasswordLength: 8,
  requireSymbols: false,
  requireNumbers: false,
  requireUppercaseCharacters: false,
  requireLowercaseCharacters: false,
  allowUsersToChangePassword: true,
  maxPasswordAge: 0,
  passwordReusePrevention: 0,
};

/**
 * The policy that a call leaves. The API has no partial update: a parameter that is left out goes back to its default,
 * 6 characters and everything else off.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html
 */
export function policyLeftBy(event: CloudTrailEvent): PasswordPolicy {
  const flag = (name: string) => asBoolean(parameter(event, name)) ?? false;
  return {
    minimumPasswordLength: asNumber(parameter(event, 'minimumPasswordLength')) ?? 6,
    requireSymbols: flag('requireSymbols'),
    requireNumbers: flag('requireNumbers'),
    requireUppercaseCharacters: flag('requireUppercaseCharacters'),
    requireLowercaseCharacters: flag('requireLowercaseCharacters'),
    allowUsersToChangePassword: flag('allowUsersToChangePassword'),
    maxPasswordAge: asNumber(parameter(event, 'maxPasswordAge')) ?? 0,
    passwordReusePrevention: asNumber(parameter(event, 'passwordReusePrevention')) ?? 0,
  };
}

const classes = {
  requireSymbols: 'symbols',
  requireNumbers: 'numbers',
  requireUppercaseCharacters: 'upper-case letters',
  requireLowercaseCharacters: 'lower-case letters',
} as const;

/** In what `after` is weaker than `before`, one sentence each; empty when it is weaker in nothing. */
export function weakerIn(before: PasswordPolicy, after: PasswordPolicy): string[] {
  const found: string[] = [];
  if (after.minimumPasswordLength < before.minimumPasswordLength) {
    found.push(`Minimum length falls from ${before.minimumPasswordLength} to ${after.minimumPasswordLength}.`);
  }
  for (const [field, word] of Object.entries(classes) as [keyof typeof classes, string][]) {
    if (before[field] && !after[field]) found.push(`Passwords no longer need ${word}.`);
  }
  if (before.passwordReusePrevention > after.passwordReusePrevention) {
    found.push(`Remembered passwords fall from ${before.passwordReusePrevention} to ${after.passwordReusePrevention}.`);
  }
  if (before.maxPasswordAge > 0 && (after.maxPasswordAge === 0 || after.maxPasswordAge > before.maxPasswordAge)) {
    found.push(
      `Passwords expired after ${before.maxPasswordAge} days and now ${after.maxPasswordAge === 0 ? 'never expire' : `after ${after.maxPasswordAge}`}.`,
    );
  }
  if (before.allowUsersToChangePassword && !after.allowUsersToChangePassword) found.push('Users may no longer change their own password.');
  return found;
}
