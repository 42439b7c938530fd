import { actorOf } from '../../events/actor.ts';
import { defineEvent } from '../entry.ts';
import { callerTarget } from '../words/issued-session.ts';

export const GetCallerIdentity = defineEvent({
  source: 'sts.amazonaws.com',
  name: 'GetCallerIdentity',
  kind: 'read',
  access: 'read',
  title: 'Ask which identity the credentials of the caller belong to',
  does: 'Answers with account, ARN and unique id of the caller. It needs no permission, and a policy that denies it has no effect.',
  doesNot: [
    'It tells nothing about permissions.',
    'It proves that the credentials work, and no more.',
    'It cannot be blocked by a policy, so its success says nothing about what the caller may do.',
  ],
  appears:
    'As the first call of nearly every tool: the CLI, SDK set-ups, Terraform, CI actions, credential helpers. Recorded in the Region of the STS endpoint, and in the account of the caller only.',
  reading: {
    actor: 'Key, address and user agent are all that this event has to tell.',
    target: 'The caller itself. Request and response carry nothing.',
    parameters: {},
  },
  target: callerTarget,
  phrase: () => ({ did: 'asked', todo: 'ask', what: 'AWS STS which identity its credentials belong to' }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Somebody who found or stole the credentials tests whether they work, mostly as the very first step.',
      when: 'The address, the network or the user agent is new for this identity, or denied calls to other services follow.',
    },
    {
      risk: 'Credentials of an EC2 instance or a Lambda function are used outside of it.',
      when: 'The caller is the role of a workload and the address is not one of its own.',
      holds: (event) => (actorOf(event).kind === 'role' ? undefined : false),
    },
  ],
  benign: ['Terraform, a CI job or a person with the CLI starts to work.', 'A health check of a credential helper.'],
  verify: [
    'Compare address, network and user agent with earlier events of the same access key.',
    'Read what the key did in the next minutes: listing users, buckets or regions points to a scout.',
    'If the key leaked, find where, and contain the principal first.',
  ],
  related: ['sts:GetAccessKeyInfo', 'sts:AssumeRole', 'sts:GetSessionToken', 'iam:ListAccessKeys'],
  remediations: [],
  attack: ['T1087.004'],
  references: ['https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html'],
});
