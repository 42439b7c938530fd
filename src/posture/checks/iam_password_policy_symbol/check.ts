import { defineCheck } from '../../check.ts';
import { requiredCharacters } from '../../required-characters.ts';

export const check = defineCheck({
  id: 'iam_password_policy_symbol',
  title: 'The password policy asks for a symbol',
  severity: 'low',
  severityReason: 'Length does far more for a password than kinds of characters, which people add at foreseeable places.',
  about:
    'Whether the account password policy requires a symbol. An account without a policy of its own fails: the default of AWS asks for three of four kinds of characters, so any one of them may be missing. AWS asks for this in FSBP; the CIS benchmarks from version 1.4 on do not.',
  why: 'A password of few kinds of characters is found sooner by trying.',
  needs: ['passwordPolicy'],
  remediations: ['set-password-policy'],
  controls: { FSBP: ['IAM.7'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-7',
  ],
  inspect: ({ state }) => requiredCharacters(state, 'requireSymbols'),
});
