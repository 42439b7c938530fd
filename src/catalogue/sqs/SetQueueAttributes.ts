import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter } from '../../events/fields.ts';
import { asBoolean, asObject, type Json } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { messagingQueue } from '../words/messaging.ts';
import {
  directionOfResourcePolicy,
  letsServiceInUnbound,
  opensToForeignAccount,
  opensToPublic,
  resourcePolicyInWords,
} from '../words/resource-policy.ts';
import { hasParameters } from '../words/settings.ts';
import { shortList } from '../words/short-list.ts';

export const SetQueueAttributes = defineEvent({
  source: 'sqs.amazonaws.com',
  name: 'SetQueueAttributes',
  kind: 'change',
  access: 'permissions-management',
  title: 'Set the policy or other attributes of a queue',
  does: 'Sets one or more attributes of an SQS queue. For identity, three matter: `Policy` replaces the whole queue policy, and an empty one removes it; `KmsMasterKeyId` and `SqsManagedSseEnabled` decide on encryption; `RedriveAllowPolicy` decides which queues may use this one for messages that fail. Most attributes take up to 60 seconds.',
  doesNot: [
    'It leaves alone every attribute that the call does not name.',
    'It does not merge policies: a statement that is missing from the new one is gone.',
    'It does not show the earlier values.',
    'It does not open the KMS key of an encrypted queue.',
  ],
  appears:
    'From the console, the CLI, an SDK or infrastructure code; the console sends all attributes at once, changed or not. Recorded in the Region of the queue.',
  reading: {
    target: '`queueUrl` ends in the account and the name of the queue. The response is empty.',
    parameters: {
      queueUrl: 'Queue whose attributes are set.',
      attributes: 'Attributes by name, such as `Policy` (a JSON string), `KmsMasterKeyId`, `RedrivePolicy` and `MessageRetentionPeriod`.',
    },
  },
  target: messagingQueue,
  phrase: (event) => {
    const queue = callIt(messagingQueue(event));
    if (setsOnlyEmptyPolicy(event)) return { did: 'removed', todo: 'remove', what: `the policy of ${queue}` };
    if (setsPolicy(event))
      return { did: 'gave', todo: 'give', what: `${queue} a new queue policy${resourcePolicyInWords(event, policy(event))}` };
    const names = Object.keys(attributes(event) ?? {});
    return { did: 'set', todo: 'set', what: `${names.length === 0 ? 'attributes' : shortList(names)} of ${queue}` };
  },
  direction: (event) => {
    if (setsPolicy(event)) return directionOfResourcePolicy(policy(event));
    if (setsOnlyEmptyPolicy(event)) return 'restricts';
    return leavesUnencrypted(event) ? 'weakens' : 'neutral';
  },
  risks: [
    {
      risk: 'Everyone can send to, read or empty the queue, as the actions say.',
      when: 'The policy allows the principal `*` without a condition that tells callers apart.',
      holds: (event) => unlessUntouched(event, opensToPublic),
    },
    {
      risk: 'Another account reads, takes away or plants messages.',
      when: 'The policy allows a principal of an account that you do not own.',
      holds: (event) => unlessUntouched(event, opensToForeignAccount),
    },
    {
      risk: 'Strangers make an AWS service send to the queue, from a topic or bucket of their own.',
      when: 'The policy allows a service principal without `aws:SourceArn` or `aws:SourceAccount`.',
      holds: (event) => unlessUntouched(event, letsServiceInUnbound),
    },
    {
      risk: 'Messages are no longer encrypted by the KMS key, so its key policy no longer guards them.',
      when: '`KmsMasterKeyId` is set to an empty string, and a key was set before; the console sends it empty for every queue without a key.',
      holds: (event) => (hasParameters(event) && attributes(event)?.KmsMasterKeyId !== '' ? false : undefined),
    },
  ],
  benign: ['A topic, bucket or rule is let in as a sender, by its ARN.', 'Timeouts, retention or a dead-letter queue are tuned.'],
  verify: [
    'Read principals, actions and conditions of the policy, and compare the accounts with your own.',
    'Compare with the attributes before, from infrastructure code or an earlier event.',
    'Ask what the queue carries, and who reads it with which rights.',
  ],
  related: ['sqs:AddPermission', 'sqs:RemovePermission', 'sqs:CreateQueue', 'sns:SetTopicAttributes', 'kms:PutKeyPolicy'],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-overview-of-managing-access.html',
  ],
});

function attributes(event: CloudTrailEvent): Readonly<Record<string, Json | undefined>> | undefined {
  return asObject(parameter(event, 'attributes'));
}

function policy(event: CloudTrailEvent): Json | undefined {
  return attributes(event)?.Policy;
}

function setsPolicy(event: CloudTrailEvent): boolean {
  return policy(event) !== undefined && policy(event) !== '';
}

/** The console sends an empty policy with all other attributes for a queue that never had one: that removes nothing. */
function setsOnlyEmptyPolicy(event: CloudTrailEvent): boolean {
  return policy(event) === '' && Object.keys(attributes(event) ?? {}).length === 1;
}

function leavesUnencrypted(event: CloudTrailEvent): boolean {
  return attributes(event)?.KmsMasterKeyId === '' && asBoolean(attributes(event)?.SqsManagedSseEnabled) === false;
}

/** False when the call sets no policy. */
function unlessUntouched(
  event: CloudTrailEvent,
  test: (event: CloudTrailEvent, document: Json | undefined) => boolean | undefined,
): boolean | undefined {
  if (!hasParameters(event)) return undefined;
  return setsPolicy(event) ? test(event, policy(event)) : false;
}
