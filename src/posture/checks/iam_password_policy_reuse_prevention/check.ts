import { defineCheck } from '../../check.ts';
import { passwordPolicyResult } from '../../password-policy-result.ts';

export const check = defineCheck({
  id: 'iam_password_policy_reuse_prevention',
  title: 'The password policy keeps the last 24 passwords from returning',
  severity: 'low',
  severityReason: 'It matters only for a password that has leaked and is then chosen again.',
  about:
    'How many former passwords of a user may not return, 24 being the most that AWS keeps. In an account without a policy of its own every former password may return, and it fails. Security Hub looks at this in IAM.7 only where it is told a number.',
  why: 'A password that leaked opens the console again when its user returns to it.',
  needs: ['passwordPolicy'],
  thresholds: { passwords: { default: 24, unit: 'passwords', source: 'CIS 3.0 1.9' } },
  remediations: ['set-password-policy'],
  parameters: (threshold) => ({ reuse: String(threshold('passwords')) }),
  controls: { 'CIS 1.5': ['1.9'], 'CIS 3.0': ['1.9'], 'CIS 5.0': ['1.8'], 'CIS 7.0': ['2.9'], FSBP: ['IAM.7'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-16',
  ],
  inspect: ({ state, threshold }) => {
    const wanted = threshold('passwords');
    return passwordPolicyResult(state, {
      what: 'former passwords may return',
      field: 'passwordReusePrevention',
      byDefault: {
        passes: false,
        summary: `The account has no password policy of its own, so every former password may return; the last ${wanted} should not.`,
      },
      judge: ({ passwordReusePrevention: kept }) => ({
        passes: kept >= wanted,
        summary: `${kept === 0 ? 'Every former password may return' : `The last ${kept} passwords may not return`}; the last ${wanted} should not.`,
      }),
    });
  },
});
