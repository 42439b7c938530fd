import { defineAction } from '../../action.ts';
import { disableCredential } from '../../disable-credential.ts';

export const action = defineAction({
  id: 'disable-service-credential',
  family: 'keys',
  about:
    'Makes one service-specific credential of a user Inactive and keeps it: a user name and password for CodeCommit or Keyspaces, or an API key such as those of Bedrock. What signs in with it is refused from then on. AWS does not tell when it was last used, so a tag on the user says since when it is Inactive, and deleting, which is another action, waits for a grace.',
  reversal: 'The credential is made Active again, with the secret that it had. The tag is taken away, or gets its old value.',
  risk: 'R2',
  targets: ['service-credential'],
  parameters: {
    tag: { about: 'Whether the date may be written to the user as a tag.', type: { kind: 'flag' }, default: 'true' },
  },
  calls: ['iam:UpdateServiceSpecificCredential', 'iam:TagUser'],
  plan: disableCredential,
});
