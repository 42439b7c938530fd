import type { EventHistory } from '../effect.ts';
import { unmodelledHistory } from './unmodelled.ts';

/** The key pairs of the account as a whole are no part of its state, and only root sees them, in the console. */
const changes = {
  UploadCloudFrontPublicKey: {
    reason: 'No API operation deletes a CloudFront key pair of the account; only root can, in the console.',
    lost: [],
    instead:
      'Let root make the key pair inactive and delete it on its security credentials page, once no distribution is signed for with it.',
  },
  UpdateCloudFrontPublicKey: {
    reason: 'No API operation changes a CloudFront key pair of the account; only root can, in the console.',
    lost: ['What the key pair was before, which is not in the record.'],
    instead: 'Let root look at the key pair on its security credentials page and set it back.',
  },
  DeleteCloudFrontPublicKey: {
    reason: 'AWS no longer has the deleted public key, and the record does not hold it.',
    lost: ['Signed URLs and cookies made with this key pair.'],
    instead: 'Sign with a trusted key group of CloudFront, which needs no root user, or let root upload a new public key.',
  },
} as const;

/** History of a change to the CloudFront key pairs of the account. */
export function cloudfrontKeyPairHistory(action: keyof typeof changes): EventHistory {
  return unmodelledHistory({ answer: 'no', reason: changes[action].reason }, { kind: 'irreversible', ...changes[action] });
}
