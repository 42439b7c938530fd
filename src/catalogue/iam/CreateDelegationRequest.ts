import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, parametersOmitted, textParameter } from '../../events/fields.ts';
import { asNumber } from '../../kernel/json.ts';
import { delegationHistory } from '../effects/delegation-request.ts';
import { defineEvent } from '../entry.ts';
import { delegationRequest } from '../words/delegation-request.ts';
import { nameInArn } from '../words/targets.ts';

export const CreateDelegationRequest = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'CreateDelegationRequest',
  kind: 'change',
  access: 'write',
  title: 'Ask a customer account for temporary delegated access',
  does: 'Creates a request by which a product provider asks someone in another AWS account for temporary access there. It names a policy template that the provider registered with AWS, values for it, and how long the access shall last. The answer holds the id of the request and a console link for the customer.',
  doesNot: [
    'It gives no access: an identity of the customer account has to take the request on, accept it, and send the token.',
    'It cannot ask for any policy at will, only for a template that was registered beforehand.',
    'It is not for general use: AWS admits only product providers that went through its onboarding.',
  ],
  appears:
    'In the account of a product provider that AWS has admitted to IAM temporary delegation, as part of the onboarding flow of its product. In any other account the call is out of place. Recorded in us-east-1.',
  reading: {
    actor: 'The identity of the provider that asks, not the customer.',
    target: '`delegationRequestId` in the answer is the id that every later event about the request carries.',
    parameters: {
      ownerAccountId: 'Account that is asked. When it is absent, an identity of any account can take the request on.',
      permissions: '`policyTemplateArn` is the registered template; `parameters` are the values for it.',
      sessionDuration: 'How long the access shall last, in seconds, counted from SendDelegationToken.',
      notificationChannel: 'SNS topic of the provider to which IAM sends news and at last the token.',
      description: 'What the access is for, as shown to the customer.',
      requestMessage: 'Note for this very request.',
      requestorWorkflowId: 'Id of the workflow on the side of the provider; it cannot be used twice.',
      redirectUrl: 'Where the console sends the customer afterwards.',
      onlySendByOwner: '`true` when only the identity that took the request on may send the token.',
    },
  },
  target: delegationRequest,
  phrase: (event) => ({ did: 'created', todo: 'create', what: request(event) }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Customers are asked for access in the name of your product by someone who is not your product.',
      when: 'Your account is admitted as a provider, and the actor is not the role that your onboarding flow uses.',
    },
    {
      risk: 'The request can be taken on by whoever learns its id or link, in whichever account.',
      when: 'No owner account is named.',
      holds: (event) => {
        if ((event.requestParameters ?? null) === null || parametersOmitted(event)) return undefined;
        return textParameter(event, 'ownerAccountId') === undefined;
      },
    },
    {
      risk: 'The access lasts longer than a set-up needs.',
      when: 'The session duration is over four hours, which is more than AWS lets a root user accept.',
      holds: (event) => {
        const seconds = asNumber(parameter(event, 'sessionDuration'));
        return seconds === undefined ? undefined : seconds > 4 * 3_600;
      },
    },
  ],
  benign: ['A customer starts the guided set-up of your product, and the flow creates one request for it.'],
  verify: [
    'Check whether this account is a product provider with IAM temporary delegation at all.',
    'Match `requestorWorkflowId` with a customer workflow in your product.',
    'Compare template, parameters and duration with what your product documents.',
    'Check that the SNS topic in `notificationChannel` is yours.',
  ],
  related: [
    'iam:AssociateDelegationRequest',
    'iam:AcceptDelegationRequest',
    'iam:RejectDelegationRequest',
    'iam:SendDelegationToken',
    'sts:GetDelegatedAccessToken',
  ],
  remediations: ['contain-principal'],
  attack: ['T1199'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateDelegationRequest.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies-temporary-delegation-partner-guide.html',
  ],
  history: delegationHistory('CreateDelegationRequest'),
});

function request(event: CloudTrailEvent): string {
  const id = delegationRequest(event).name;
  const account = textParameter(event, 'ownerAccountId');
  const template = textParameter(event, 'permissions', 'policyTemplateArn');
  const named = id === '' ? 'a delegation request' : `delegation request ${id}`;
  const what = template === undefined ? 'temporary access' : `temporary access by template ${nameInArn(template)}`;
  return `${named} for ${what}${account === undefined ? '' : ` in account ${account}`}`;
}
