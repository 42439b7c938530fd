import { defineAction } from '../../action.ts';
import { deleteCredential } from '../../delete-credential.ts';

export const action = defineAction({
  id: 'delete-ssh-key',
  family: 'keys',
  about:
    'Deletes one SSH public key that has been Inactive for the grace period. One that is Active is never deleted: it is made Inactive first, in another plan. Where neither a tag nor the history tells since when it is Inactive, the grace begins with the plan. The body, where it is known, stays in the plan.',
  reversal: 'The public part can be uploaded again by hand, under another id. The upload is Active at once.',
  risk: 'R3',
  targets: ['ssh-key'],
  parameters: {
    'grace-days': { about: 'Days that it must have been out of use.', type: { kind: 'number', min: 1, max: 3_650 }, default: '30' },
  },
  calls: ['iam:DeleteSSHPublicKey', 'iam:UntagUser'],
  plan: deleteCredential,
});
