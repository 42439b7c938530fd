/**
 * The password policy of an account, fields as GetAccountPasswordPolicy names them in lower camel case.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html
 */
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
  /** Whether an expired password locks its user out until an administrator resets it. */
  hardExpiry: boolean;
}
