import { defineCall } from '../../call-record.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { said } from '../../calls-words/said.ts';
import { noPiece } from '../../calls-words/terraform-pieces.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const RejectDelegationRequest = defineCall({
  service: 'iam',
  action: 'RejectDelegationRequest',
  // A rejected request can be neither accepted nor updated any more.
  risk: 'R3',
  resource: ({ DelegationRequestId }, place) => iamArnPattern(place, 'delegation-request', DelegationRequestId),
  already: [],
  console: ({ DelegationRequestId, Notes }) => [
    ...openPage('IAM', 'Temporary delegation requests'),
    `Choose the request ${said(DelegationRequestId)}, then Reject.`,
    ...(Notes === undefined ? [] : [`Give the reason “${said(Notes)}”.`]),
    'Confirm.',
  ],
  terraform: () => noPiece('Terraform has no delegation requests, so take this step outside of it.'),
});
