import { defineCheck } from '../../check.ts';
import { passwordPolicyResult } from '../../password-policy-result.ts';

export const check = defineCheck({
  id: 'iam_password_policy_hard_expiry_off',
  title: 'Users whose password has expired can still set a new one',
  severity: 'medium',
  severityReason: 'It locks people out rather than letting anybody in, but that may be every user of the console at once.',
  about:
    'Whether the password policy has hard expiry, by which a user whose password has expired cannot set a new one until an administrator does. It has no effect while passwords do not expire. No benchmark asks for it, though some tools that set a password policy switch it on.',
  why: 'When all passwords expire at once, nobody with a console password gets in, the administrators among them.',
  needs: ['passwordPolicy'],
  remediations: ['set-password-policy'],
  parameters: () => ({ 'hard-expiry': 'false' }),
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html'],
  inspect: ({ state }) =>
    passwordPolicyResult(state, {
      what: 'an expired password locks its user out',
      field: 'hardExpiry',
      byDefault: { passes: true, summary: 'The account has no password policy of its own, so passwords never expire.' },
      judge: ({ hardExpiry, maxPasswordAge }) => {
        if (!hardExpiry) return { passes: true, summary: 'A user whose password has expired can set a new one.' };
        return maxPasswordAge === 0
          ? { passes: true, summary: 'Hard expiry is on, without effect, because passwords never expire.' }
          : { passes: false, summary: 'A user whose password has expired is locked out until an administrator sets a new one.' };
      },
    }),
});
