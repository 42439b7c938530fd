import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { delegationHistory } from '../effects/delegation-request.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { delegationRequest } from '../words/delegation-request.ts';

export const RejectDelegationRequest = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'RejectDelegationRequest',
  kind: 'change',
  access: 'write',
  title: 'Reject a delegation request of a product provider',
  does: 'Rejects the request of a product provider for temporary access, or takes back an acceptance as long as the token was not sent. A rejected request can no longer be accepted or updated, and expires after seven days.',
  doesNot: [
    'It does not end access that was already released: after SendDelegationToken only a revocation does that.',
    'It does not keep the provider from asking again with a new request.',
    'It undoes nothing that the provider did earlier, under another request.',
  ],
  appears: 'From the console (IAM, Temporary delegation requests), the CLI or an SDK. Recorded in us-east-1.',
  reading: {
    actor: 'The identity that rejects.',
    target: '`delegationRequestId` is the request.',
    parameters: {
      delegationRequestId: 'Id of the request.',
      notes: 'Reason for the rejection, if one was given.',
    },
  },
  target: delegationRequest,
  phrase: (event) => ({ did: 'rejected', todo: 'reject', what: `${callIt(delegationRequest(event))}${reason(event)}` }),
  direction: 'restricts',
  risks: [
    {
      risk: 'The set-up of a product that the organisation wants fails.',
      when: 'The request was expected, and the actor did not know of it.',
    },
    {
      risk: 'The request was an attempt to get into the account, and others like it may not have been noticed.',
      when: 'Nobody here knows the provider or started a set-up.',
    },
  ],
  benign: ['The product is not wanted, or asks for more than was agreed.', 'A request made by mistake is cleared away.'],
  verify: [
    'Read the reason, and the request itself with GetDelegationRequest.',
    'Look for other requests of the same provider with ListDelegationRequests.',
    'Look for SendDelegationToken with the same id before this call, which would mean that access was given after all.',
  ],
  related: ['iam:AcceptDelegationRequest', 'iam:SendDelegationToken', 'iam:AssociateDelegationRequest', 'iam:UpdateDelegationRequest'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_RejectDelegationRequest.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/temporary-delegation-review-requests.html',
  ],
  history: delegationHistory('RejectDelegationRequest'),
});

function reason(event: CloudTrailEvent): string {
  return textParameter(event, 'notes') === undefined ? '' : ', with a reason in the notes';
}
