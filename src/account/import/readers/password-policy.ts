import { asBoolean, asNumber, asObject, type JsonObject } from '../../../kernel/json.ts';
import { known, type Part, unknown } from '../../part.ts';
import type { PasswordPolicy } from '../../password-policy.ts';
import type { Reader } from '../reader.ts';
import type { Telling } from '../telling.ts';

/** `aws iam get-account-password-policy`. AWS leaves out age, reuse and hard expiry where they are not set. */
export const passwordPolicy: Reader = {
  source: 'iam:GetAccountPasswordPolicy',
  matches: (json) => asObject(json.PasswordPolicy)?.MinimumPasswordLength !== undefined,
  read: (json, into) => {
    into.account.passwordPolicy = policyIn(asObject(json.PasswordPolicy) ?? {}, into);
  },
};

function policyIn(policy: JsonObject, { read }: Telling): Part<PasswordPolicy> {
  const flag = (name: string) => asBoolean(policy[name]);
  const fields = {
    minimumPasswordLength: asNumber(policy.MinimumPasswordLength),
    requireSymbols: flag('RequireSymbols'),
    requireNumbers: flag('RequireNumbers'),
    requireUppercaseCharacters: flag('RequireUppercaseCharacters'),
    requireLowercaseCharacters: flag('RequireLowercaseCharacters'),
    allowUsersToChangePassword: flag('AllowUsersToChangePassword'),
    maxPasswordAge: asNumber(policy.MaxPasswordAge ?? 0),
    passwordReusePrevention: asNumber(policy.PasswordReusePrevention ?? 0),
    hardExpiry: asBoolean(policy.HardExpiry ?? false),
  };
  return isComplete(fields) ? known(fields, read) : unknown('the export holds a value that cannot be read');
}

function isComplete(fields: { [K in keyof PasswordPolicy]: PasswordPolicy[K] | undefined }): fields is PasswordPolicy {
  return Object.values(fields).every((value) => value !== undefined);
}
