import { defineCheck } from '../../check.ts';
import { passwordPolicyResult } from '../../password-policy-result.ts';

export const check = defineCheck({
  id: 'iam_password_policy_exists',
  title: 'The account has a password policy of its own',
  severity: 'medium',
  severityReason:
    'The default of AWS takes passwords of 8 characters and old passwords again, but only users with a console password have any.',
  about:
    'Whether the account has a password policy of its own, whatever that asks for; other checks judge what it asks for. Without one the default of AWS holds: 8 characters of three kinds, no expiry, and old passwords may return.',
  why: 'Without a policy, users choose console passwords that are short or that have leaked before.',
  needs: ['passwordPolicy'],
  remediations: ['set-password-policy'],
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html'],
  inspect: ({ state }) =>
    passwordPolicyResult(state, {
      what: 'the account has a password policy of its own',
      field: 'minimumPasswordLength',
      byDefault: { passes: false, summary: 'The account has no password policy of its own, so the default of AWS holds.' },
      judge: () => ({ passes: true, summary: 'The account has a password policy of its own.' }),
    }),
});
