import type { PasswordPolicy } from '../account/password-policy.ts';
import type { ApiCall } from '../kernel/api-call.ts';

/**
 * The one call that sets every field of the password policy: what is left out goes back to its default, and an age or a
 * reuse of 0 can only be said by leaving it out.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html
 */
export function passwordPolicyCall(policy: PasswordPolicy): ApiCall {
  return {
    service: 'iam',
    action: 'UpdateAccountPasswordPolicy',
    parameters: {
      MinimumPasswordLength: policy.minimumPasswordLength,
      RequireSymbols: policy.requireSymbols,
      RequireNumbers: policy.requireNumbers,
      RequireUppercaseCharacters: policy.requireUppercaseCharacters,
      RequireLowercaseCharacters: policy.requireLowercaseCharacters,
      AllowUsersToChangePassword: policy.allowUsersToChangePassword,
      ...(policy.maxPasswordAge === 0 ? {} : { MaxPasswordAge: policy.maxPasswordAge }),
      ...(policy.passwordReusePrevention === 0 ? {} : { PasswordReusePrevention: policy.passwordReusePrevention }),
      HardExpiry: policy.hardExpiry,
    },
  };
}
