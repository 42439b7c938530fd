import { defineCheck } from '../../check.ts';
import { inDays } from '../../in-days.ts';
import { passwordPolicyResult } from '../../password-policy-result.ts';

export const check = defineCheck({
  id: 'iam_password_policy_expiry',
  title: 'The password policy lets passwords expire after at most 90 days',
  severity: 'low',
  severityReason: 'Regular expiry makes people choose weaker passwords, so it helps little; some rules still ask for it.',
  about:
    'After how many days a console password expires. An account without a policy of its own has passwords that never expire, and fails. No CIS benchmark from version 1.4 on asks for expiry; FSBP does in IAM.7, where Security Hub is told a number of days. Setting it makes every older password expire at once.',
  why: 'A password that leaked unseen stays good for as long as it does not expire.',
  needs: ['passwordPolicy'],
  thresholds: { days: { default: 90, unit: 'days', source: 'FSBP IAM.7, the most that its parameter MaxPasswordAge takes' } },
  remediations: ['set-password-policy'],
  parameters: (threshold) => ({ 'max-age': String(threshold('days')) }),
  controls: { FSBP: ['IAM.7'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-7',
  ],
  inspect: ({ state, threshold }) => {
    const most = threshold('days');
    return passwordPolicyResult(state, {
      what: 'passwords expire',
      field: 'maxPasswordAge',
      byDefault: {
        passes: false,
        summary: `The account has no password policy of its own, so passwords never expire; they should after at most ${inDays(most)}.`,
      },
      judge: ({ maxPasswordAge: days }) => ({
        passes: days > 0 && days <= most,
        summary: `Passwords ${days > 0 ? `expire after ${inDays(days)}` : 'never expire'}; they should after at most ${inDays(most)}.`,
      }),
    });
  },
});
