import { actorOf } from '../../events/actor.ts';
import { acceptDelegationHistory } from '../effects/delegation-request.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { delegationRequest } from '../words/delegation-request.ts';

export const AcceptDelegationRequest = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'AcceptDelegationRequest',
  kind: 'change',
  access: 'write',
  title: 'Accept a delegation request, granting a provider temporary access',
  does: 'Accepts the request of a product provider for temporary access to the account. IAM records the calling identity: the credentials that the provider gets later are tied to it. The provider gets them only after SendDelegationToken.',
  doesNot: [
    'It hands out nothing yet: until SendDelegationToken the acceptance can be taken back with RejectDelegationRequest.',
    'It does not show what was granted. Provider, permissions and duration are in the request, which GetDelegationRequest tells.',
    'It creates no role and no user; the provider may do so afterwards if the permissions say so.',
  ],
  appears:
    'From the console (IAM, Temporary delegation requests, or the approval page of a product), the CLI or an SDK. Recorded in us-east-1.',
  reading: {
    actor: 'The identity that accepts, and that the delegated credentials are tied to.',
    target: '`delegationRequestId` is the request.',
    parameters: { delegationRequestId: 'Id of the request.' },
  },
  target: delegationRequest,
  phrase: (event) => ({ did: 'accepted', todo: 'accept', what: callIt(delegationRequest(event)) }),
  direction: 'grants',
  risks: [
    {
      risk: 'An outsider gets to act in the account, for up to twelve hours.',
      when: 'The provider, the permissions or the duration are not what the account owner agreed to.',
    },
    {
      risk: 'Access outlasts the session.',
      when: 'The permissions include creating roles; the provider can then leave a role with a permissions boundary behind.',
    },
    {
      risk: 'The access cannot be revoked while it lasts.',
      when: 'The root user accepted the request: AWS offers no revocation for such requests, and limits them to four hours.',
      holds: (event) => {
        const { kind } = actorOf(event);
        return kind === 'unknown' ? undefined : kind === 'root';
      },
    },
  ],
  benign: ['An administrator sets up a product, or approves a request that a colleague passed on with UpdateDelegationRequest.'],
  verify: [
    'Read the request with GetDelegationRequest: requestor, policy, duration, and the boundaries for roles that it may create.',
    'Look for SendDelegationToken with the same id, and then for what the provider did in the account.',
    'Ask the actor and the account owner whether the product was meant to get this access.',
    'If it was not: reject the request while no token was sent, else revoke the access in the IAM console.',
  ],
  related: [
    'iam:SendDelegationToken',
    'iam:RejectDelegationRequest',
    'iam:AssociateDelegationRequest',
    'iam:UpdateDelegationRequest',
    'sts:GetDelegatedAccessToken',
    'iam:CreateRole',
  ],
  remediations: ['contain-principal'],
  attack: ['T1199', 'T1548.005'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_AcceptDelegationRequest.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/temporary-delegation-review-requests.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/temporary-delegation-revoke-access.html',
  ],
  history: acceptDelegationHistory(),
});
