import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { delegationHistory } from '../effects/delegation-request.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { delegationRequest } from '../words/delegation-request.ts';

export const UpdateDelegationRequest = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateDelegationRequest',
  kind: 'change',
  access: 'write',
  title: 'Pass a delegation request on for approval, with notes',
  does: 'Adds notes to a delegation request and moves it to the state in which it waits for approval. The owner of the request does so to have someone with more rights decide on it.',
  doesNot: [
    'It changes neither the permissions, the duration nor the provider of the request; only the provider sets those, when it creates one.',
    'It accepts nothing and gives no access.',
    'It needs no policy that allows it: the owner of a request may update it by default.',
  ],
  appears: 'From the console, when the owner forwards a request to an administrator, and from the CLI or an SDK. Recorded in us-east-1.',
  reading: {
    actor: 'As a rule the owner, that is the identity that took the request on.',
    target: '`delegationRequestId` is the request.',
    parameters: {
      delegationRequestId: 'Id of the request.',
      notes: 'What the owner wants to tell whoever decides. Nobody checks what it says.',
    },
  },
  target: delegationRequest,
  phrase: (event) => ({ did: 'passed', todo: 'pass', what: `${callIt(delegationRequest(event))} on for approval${notes(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'An administrator is talked into accepting access that the owner could not grant.',
      when: 'The notes press for haste or name an approval that nobody knows of, or the owner never meant to set up the product.',
    },
  ],
  benign: ['Someone without the right to accept sets up a product, and asks an administrator to decide.'],
  verify: [
    'Read the request with GetDelegationRequest, not only the notes.',
    'Ask the owner, by another channel, whether the request is theirs.',
    'Look for AcceptDelegationRequest or RejectDelegationRequest with the same id.',
  ],
  related: ['iam:AssociateDelegationRequest', 'iam:AcceptDelegationRequest', 'iam:RejectDelegationRequest', 'iam:SendDelegationToken'],
  remediations: [],
  attack: ['T1199'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateDelegationRequest.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/temporary-delegation-building-integration.html',
  ],
  history: delegationHistory('UpdateDelegationRequest'),
});

function notes(event: CloudTrailEvent): string {
  return textParameter(event, 'notes') === undefined ? '' : ', with notes';
}
