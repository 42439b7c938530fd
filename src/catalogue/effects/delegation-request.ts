import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { EventHistory, Inverse } from '../effect.ts';
import { unmodelledHistory } from './unmodelled.ts';

/** What each step in the life of a delegation request leaves behind. Requests are no part of the state of an account. */
const steps = {
  CreateDelegationRequest: {
    reason: 'No operation deletes a delegation request; it stays until it is decided or expires.',
    lost: ['That the request was never made.'],
    instead: 'Let the asked account reject the request with RejectDelegationRequest, or let it expire.',
  },
  AssociateDelegationRequest: {
    reason: 'No operation takes the ownership of a delegation request away from the identity that took it on.',
    lost: ['That the request belonged to nobody.'],
    instead: 'Reject the request with RejectDelegationRequest; the provider can make a new one.',
  },
  RejectDelegationRequest: {
    reason: 'A rejected request can be neither accepted nor updated any more.',
    lost: ['The request itself.'],
    instead: 'Ask the provider for a new request, if the access is wanted after all.',
  },
  SendDelegationToken: {
    reason: 'The request is final once its token was sent; the provider may have credentials already.',
    lost: ['What the provider reads and changes in the account until the access ends.'],
    instead:
      'Revoke the access in the IAM console (Temporary delegation requests, Revoke access); where root accepted the request, it can only run out.',
  },
  UpdateDelegationRequest: {
    reason: 'The notes are replaced or added for good, and no operation moves the request back to the state that it was in.',
    lost: ['The notes and the state that the request had before.'],
    instead: 'If the request is not wanted, reject it with RejectDelegationRequest.',
  },
} as const;

/** History of a step that nothing takes back. */
export function delegationHistory(action: keyof typeof steps): EventHistory {
  return unmodelledHistory({ answer: 'no', reason: steps[action].reason }, { kind: 'irreversible', ...steps[action] });
}

/** History of AcceptDelegationRequest, which a rejection takes back as long as the token was not sent. */
export function acceptDelegationHistory(): EventHistory {
  return unmodelledHistory(
    { answer: 'partly', reason: 'Until the token is sent a rejection takes the acceptance back, but the request is then of no more use.' },
    rejection,
  );
}

function rejection(event: CloudTrailEvent): Inverse {
  const id = textParameter(event, 'delegationRequestId');
  if (id === undefined) return { kind: 'unknown', reason: 'The event does not name the delegation request.' };
  return {
    kind: 'partly',
    calls: [{ service: 'iam', action: 'RejectDelegationRequest', parameters: { DelegationRequestId: id } }],
    lost: [
      'The request: once rejected it cannot be accepted again, and the provider has to make a new one.',
      'Everything, if the token was sent since: AWS then refuses the rejection, and only revoking the access in the IAM console ends it.',
    ],
  };
}
