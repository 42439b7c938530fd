import { defineEvent } from '../entry.ts';
import { accountTarget } from '../words/targets.ts';

export const DecodeAuthorizationMessage = defineEvent({
  source: 'sts.amazonaws.com',
  name: 'DecodeAuthorizationMessage',
  kind: 'read',
  access: 'write',
  title: 'Decode the details of an authorisation failure',
  does: 'Decodes the encoded message that some AWS calls, mostly of EC2, return when they are denied. The answer names the principal, the action, the resource, the condition keys with their values, and whether a Deny or a missing Allow was the reason.',
  doesNot: [
    'It changes nothing, although AWS counts it as a write.',
    'It does not give the permission that was missing.',
    'It reads no policy document as such, only what the failed request met with.',
  ],
  appears:
    'When an engineer looks into an UnauthorizedOperation error by the CLI, or a tool does it for them. Recorded in the Region of the STS endpoint.',
  reading: {
    target: 'The account. Neither the decoded message nor the denied call is in the event.',
    parameters: { encodedMessage: 'The encoded message, where it is recorded.' },
  },
  target: accountTarget,
  phrase: () => ({ did: 'decoded', todo: 'decode', what: 'the details of an authorisation failure' }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A scout learns which conditions and denials stand in the way, and adapts.',
      when: 'The actor had calls denied shortly before and has no part in troubleshooting.',
    },
  ],
  benign: ['An engineer finds out why a deployment or an EC2 call was denied.'],
  verify: ['Find the denied calls of the same actor just before it.', 'Check whether this actor troubleshoots permissions ordinarily.'],
  related: ['sts:GetCallerIdentity', 'iam:SimulatePrincipalPolicy', 'iam:ListAttachedUserPolicies'],
  remediations: [],
  attack: [],
  references: ['https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html'],
});
