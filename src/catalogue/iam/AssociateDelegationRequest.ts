import { delegationHistory } from '../effects/delegation-request.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { delegationRequest } from '../words/delegation-request.ts';

export const AssociateDelegationRequest = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'AssociateDelegationRequest',
  kind: 'change',
  access: 'write',
  title: 'Take on a delegation request of a product provider',
  does: 'Makes the calling identity the owner of a delegation request, and its account the owner account if the provider named none. By default the owner may then read the request and pass it on for approval.',
  doesNot: [
    'It gives the provider no access. That takes AcceptDelegationRequest and then SendDelegationToken.',
    'It does not mean that the owner may accept the request; that needs a permission of its own.',
    'It does not prove that someone of the account asked for the product: following a link is enough.',
  ],
  appears:
    'When someone opens the link of a product provider in the console and the request is tied to the signed-in identity, or by the CLI or an SDK. Recorded in us-east-1.',
  reading: {
    actor: 'The identity that becomes the owner of the request.',
    target:
      '`delegationRequestId` is the request. Provider, permissions and duration are not in the event; GetDelegationRequest tells them.',
    parameters: { delegationRequestId: 'Id of the request.' },
  },
  target: delegationRequest,
  phrase: (event) => ({ did: 'took on', todo: 'take on', what: callIt(delegationRequest(event)) }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Somebody was led by a link to start giving an outsider access to the account.',
      when: 'The owner did not set up that product on purpose, or nobody here knows the provider.',
    },
  ],
  benign: ['Someone sets up a product that uses IAM temporary delegation; acceptance or rejection follows within days.'],
  verify: [
    'Read the request with GetDelegationRequest: who asks, for what, for how long.',
    'Ask the owner whether the product is meant to be used here.',
    'Look for AcceptDelegationRequest and SendDelegationToken with the same id.',
  ],
  related: [
    'iam:UpdateDelegationRequest',
    'iam:AcceptDelegationRequest',
    'iam:RejectDelegationRequest',
    'iam:SendDelegationToken',
    'iam:CreateDelegationRequest',
  ],
  remediations: [],
  attack: ['T1199'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_AssociateDelegationRequest.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies-temporary-delegation.html',
  ],
  history: delegationHistory('AssociateDelegationRequest'),
});
