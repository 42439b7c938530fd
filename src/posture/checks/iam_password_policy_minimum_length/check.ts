import { type CheckResult, defineCheck, unknownResult } from '../../check.ts';
import { evidence } from '../../evidence.ts';

const resource = { kind: 'account', name: 'account' };

export const check = defineCheck({
  id: 'iam_password_policy_minimum_length',
  title: 'The password policy asks for at least 14 characters',
  severity: 'medium',
  severityReason: 'A short password can be guessed, but guessing the console of AWS is slow and seen.',
  about:
    'The minimum length of the account password policy. An account without a policy of its own has the default of AWS, 8 characters, and fails. The policy binds IAM users with a console password, neither root nor access keys, and only when they next change it.',
  why: 'Short passwords are found by trying, and in lists of leaked ones.',
  needs: ['passwordPolicy'],
  thresholds: { characters: { default: 14, unit: 'characters', source: 'CIS 3.0 1.8' } },
  remediations: ['set-password-policy'],
  parameters: (threshold) => ({ length: String(threshold('characters')) }),
  controls: { 'CIS 1.5': ['1.8'], 'CIS 3.0': ['1.8'], 'CIS 5.0': ['1.7'], 'CIS 7.0': ['2.8'], FSBP: ['IAM.7'] },
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html'],
  inspect: ({ state: { passwordPolicy }, threshold }): CheckResult[] => {
    if (passwordPolicy.kind === 'unknown') return [unknownResult(resource, 'the password policy asks for long passwords', passwordPolicy)];
    const wanted = threshold('characters');
    if (passwordPolicy.kind === 'absent')
      return [
        {
          resource,
          status: 'FAIL',
          summary: `The account has no password policy of its own, so 8 characters are enough; at least ${wanted} are wanted.`,
          evidence: evidence('password policy', passwordPolicy),
        },
      ];
    const { minimumPasswordLength } = passwordPolicy.value;
    return [
      {
        resource,
        status: minimumPasswordLength >= wanted ? 'PASS' : 'FAIL',
        summary: `Passwords need ${minimumPasswordLength} characters; at least ${wanted} are wanted.`,
        evidence: evidence('password policy minimumPasswordLength', passwordPolicy, minimumPasswordLength),
      },
    ];
  },
});
