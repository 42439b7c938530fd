import { defineCheck } from '../../check.ts';
import { passwordPolicyResult } from '../../password-policy-result.ts';

export const check = defineCheck({
  id: 'iam_password_policy_users_may_change',
  title: 'The password policy lets users change their own passwords',
  severity: 'low',
  severityReason: 'Users can be given the same by a policy of IAM, and nobody else gains access by it.',
  about:
    'Whether the account password policy lets every user change the own password. Where it does not, and in an account without a policy of its own, only users may whom a policy of IAM grants iam:ChangePassword; that is not looked at here.',
  why: 'A user who fears that the password is known to somebody else cannot change it at once, and administrators know passwords that they set.',
  needs: ['passwordPolicy'],
  remediations: ['set-password-policy'],
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_enable-user-change.html'],
  inspect: ({ state }) =>
    passwordPolicyResult(state, {
      what: 'users may change their own passwords',
      field: 'allowUsersToChangePassword',
      byDefault: {
        passes: false,
        summary: 'The account has no password policy of its own, so only users whom a policy grants iam:ChangePassword may change theirs.',
      },
      judge: ({ allowUsersToChangePassword: allowed }) => ({
        passes: allowed,
        summary: allowed ? 'Users may change their own passwords.' : 'The password policy does not let users change their own passwords.',
      }),
    }),
});
