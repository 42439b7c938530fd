import { defineAction } from '../../action.ts';
import { disableCredential } from '../../disable-credential.ts';

export const action = defineAction({
  id: 'disable-ssh-key',
  family: 'keys',
  about:
    'Makes one SSH public key of a user Inactive and keeps it. Git commands to CodeCommit that sign with it are refused from then on. AWS does not tell when such a key was last used, so a tag on the user says since when it is Inactive, and deleting, which is another action, waits for a grace.',
  reversal: 'The key is made Active again. The tag is taken away, or gets its old value.',
  risk: 'R2',
  targets: ['ssh-key'],
  parameters: {
    tag: { about: 'Whether the date may be written to the user as a tag.', type: { kind: 'flag' }, default: 'true' },
  },
  calls: ['iam:UpdateSSHPublicKey', 'iam:TagUser'],
  plan: disableCredential,
});
