import { defineAction } from '../../action.ts';
import { deleteCredential } from '../../delete-credential.ts';

export const action = defineAction({
  id: 'delete-service-credential',
  family: 'keys',
  about:
    'Deletes one service-specific credential that has been Inactive, or has expired, for the grace period. One that is Active is never deleted: it is made Inactive first, in another plan. Where nothing tells since when it is Inactive, the grace begins with the plan.',
  reversal: 'Nothing brings it back, because AWS deletes its secret with it. Only a new credential can take its place.',
  risk: 'R3',
  targets: ['service-credential'],
  parameters: {
    'grace-days': { about: 'Days that it must have been out of use.', type: { kind: 'number', min: 1, max: 3_650 }, default: '30' },
  },
  calls: ['iam:DeleteServiceSpecificCredential', 'iam:UntagUser'],
  plan: deleteCredential,
});
