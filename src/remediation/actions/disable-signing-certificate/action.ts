import { defineAction } from '../../action.ts';
import { disableCredential } from '../../disable-credential.ts';

export const action = defineAction({
  id: 'disable-signing-certificate',
  family: 'keys',
  about:
    'Makes one X.509 signing certificate of a user Inactive and keeps it. What signs with it is refused from then on. AWS does not tell when such a certificate was last used, so a tag on the user says since when it is Inactive, and deleting, which is another action, waits for a grace.',
  reversal: 'The certificate is made Active again. The tag is taken away, or gets its old value.',
  risk: 'R2',
  targets: ['signing-certificate'],
  parameters: {
    tag: { about: 'Whether the date may be written to the user as a tag.', type: { kind: 'flag' }, default: 'true' },
  },
  calls: ['iam:UpdateSigningCertificate', 'iam:TagUser'],
  plan: disableCredential,
});
