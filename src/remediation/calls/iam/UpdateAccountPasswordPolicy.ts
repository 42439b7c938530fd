import { defineCall } from '../../call-record.ts';

const fields: Readonly<Record<string, string>> = {
  MinimumPasswordLength: 'minimum_password_length',
  RequireSymbols: 'require_symbols',
  RequireNumbers: 'require_numbers',
  RequireUppercaseCharacters: 'require_uppercase_characters',
  RequireLowercaseCharacters: 'require_lowercase_characters',
  AllowUsersToChangePassword: 'allow_users_to_change_password',
  MaxPasswordAge: 'max_password_age',
  PasswordReusePrevention: 'password_reuse_prevention',
  HardExpiry: 'hard_expiry',
};

const labels: Readonly<Record<string, string>> = {
  RequireSymbols: 'Require at least one non-alphanumeric character',
  RequireNumbers: 'Require at least one number',
  RequireUppercaseCharacters: 'Require at least one uppercase letter',
  RequireLowercaseCharacters: 'Require at least one lowercase letter',
  AllowUsersToChangePassword: 'Allow users to change their own password',
  HardExpiry: 'Password expiration requires administrator reset',
};

export const UpdateAccountPasswordPolicy = defineCall({
  service: 'iam',
  action: 'UpdateAccountPasswordPolicy',
  // Length and classes bind at the next change; an age binds at once, and a hard expiry locks out.
  risk: ({ MaxPasswordAge, HardExpiry }) => (HardExpiry === true || MaxPasswordAge !== undefined ? 'R2' : 'R1'),
  resource: () => '*',
  already: [],
  console: (parameters) => [
    'Open IAM, then Account settings, and under Password policy choose Edit.',
    'Choose Custom.',
    `Set the minimum length to ${parameters['MinimumPasswordLength'] ?? 6}.`,
    ...Object.entries(labels).map(([field, label]) => `${parameters[field] === true ? 'Tick' : 'Leave unticked'}: ${label}.`),
    parameters['MaxPasswordAge'] === undefined
      ? 'Leave unticked: Turn on password expiration.'
      : `Tick Turn on password expiration, and set ${parameters['MaxPasswordAge']} days.`,
    parameters['PasswordReusePrevention'] === undefined
      ? 'Leave unticked: Prevent password reuse.'
      : `Tick Prevent password reuse, and set ${parameters['PasswordReusePrevention']} passwords.`,
    'Choose Save changes.',
  ],
  terraform: (parameters) => ({
    kind: 'resource',
    type: 'aws_iam_account_password_policy',
    name: 'account',
    importId: 'iam-account-password-policy',
    body: Object.fromEntries(
      Object.entries(fields).flatMap(([from, to]) => (parameters[from] === undefined ? [] : [[to, parameters[from]]])),
    ),
  }),
});
