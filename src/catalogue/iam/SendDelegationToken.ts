import { delegationHistory } from '../effects/delegation-request.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { delegationRequest } from '../words/delegation-request.ts';

export const SendDelegationToken = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'SendDelegationToken',
  kind: 'change',
  access: 'write',
  title: 'Release the token of an accepted delegation request',
  does: 'Sends the exchange token of an accepted request to the product provider, by the notification channel that the provider set up. From this moment the agreed time runs, and the provider can exchange the token for temporary credentials in the account. The request is final after it.',
  doesNot: [
    'It cannot be taken back: RejectDelegationRequest no longer works on the request.',
    'It does not show the token, nor what it is good for. Permissions and duration are in the request.',
    'It is not the use of the access: the credentials come from GetDelegatedAccessToken, and each action is an event of its own.',
  ],
  appears:
    'From the console, right after the acceptance or later by the owner of the request, and from the CLI or an SDK. Recorded in us-east-1.',
  reading: {
    actor: 'The identity that releases the access; it can be another than the one that accepted.',
    target: '`delegationRequestId` is the request.',
    parameters: { delegationRequestId: 'Id of the request.' },
  },
  target: delegationRequest,
  phrase: (event) => ({
    did: 'sent',
    todo: 'send',
    what: `the access token of ${callIt(delegationRequest(event))} to the provider that asked`,
  }),
  direction: 'grants',
  risks: [
    {
      risk: 'The provider can act in the account from now on, for the agreed time.',
      when: 'The provider, the permissions or the duration are not what the account owner agreed to.',
    },
    {
      risk: 'Access outlasts the agreed time.',
      when: 'The permissions include creating roles, and the provider leaves one behind.',
    },
    {
      risk: 'The access cannot be revoked while it lasts.',
      when: 'The root user accepted the request, which AcceptDelegationRequest with the same id shows: AWS offers no revocation for such requests.',
    },
  ],
  benign: ['The last step of setting up a product: AcceptDelegationRequest with the same id came shortly before.'],
  verify: [
    'Find AcceptDelegationRequest with the same id, and ask whoever accepted.',
    'Read the request with GetDelegationRequest: requestor, policy, duration.',
    'Follow what the provider does in the account until the time is over, roles that it creates above all.',
    'If the access was not wanted, revoke it in the IAM console (Temporary delegation requests, Revoke access).',
  ],
  related: [
    'iam:AcceptDelegationRequest',
    'iam:RejectDelegationRequest',
    'sts:GetDelegatedAccessToken',
    'iam:CreateRole',
    'iam:PutRolePermissionsBoundary',
  ],
  remediations: ['contain-principal'],
  attack: ['T1199', 'T1548.005'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_SendDelegationToken.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/temporary-delegation-revoke-access.html',
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetDelegatedAccessToken.html',
  ],
  history: delegationHistory('SendDelegationToken'),
});
