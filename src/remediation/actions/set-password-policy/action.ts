import { defineAction } from '../../action.ts';
import { passwordPolicyParameters } from '../../password-policy-parameters.ts';
import { strengthenPasswordPolicy } from '../../strengthen-password-policy.ts';

export const action = defineAction({
  id: 'set-password-policy',
  family: 'password',
  about:
    'Strengthens the account password policy in one call that names every field, because the API sets whatever is left out back to its default. Each field becomes the stronger of what is there and what is wanted, so nothing is ever weakened. HardExpiry, which locks out users whose password expires, is set or taken away only when asked for. Length and character classes bind when a password is next changed; an age binds at once. The policy binds neither root nor access keys.',
  reversal: 'The old policy is put back in one call with every field, or removed where there was none.',
  risk: 'R2',
  targets: ['account'],
  parameters: passwordPolicyParameters,
  calls: ['iam:UpdateAccountPasswordPolicy', 'iam:DeleteAccountPasswordPolicy'],
  plan: strengthenPasswordPolicy,
});
