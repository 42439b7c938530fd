import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter } from '../../events/fields.ts';
import type { Json } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { messagingTopic } from '../words/messaging.ts';
import {
  directionOfResourcePolicy,
  letsServiceInUnbound,
  opensToForeignAccount,
  opensToPublic,
  resourcePolicyInWords,
} from '../words/resource-policy.ts';

export const SetTopicAttributes = defineEvent({
  source: 'sns.amazonaws.com',
  name: 'SetTopicAttributes',
  kind: 'change',
  access: 'permissions-management',
  title: 'Set the policy or another attribute of a topic',
  does: 'Sets one attribute of an SNS topic. For identity, two matter: `Policy` replaces the whole access policy, and `KmsMasterKeyId` decides on encryption, with an empty value for none.',
  doesNot: [
    'It sets only the attribute that `attributeName` names; all others stay.',
    'It does not merge policies: a statement that is missing from the new one is gone.',
    'It does not end subscriptions that the earlier policy let through.',
    'It does not show the earlier value.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code, one event for each attribute. Recorded in the Region of the topic.',
  reading: {
    target: '`topicArn` is the topic. The response is empty.',
    parameters: {
      topicArn: 'Topic whose attribute is set.',
      attributeName: 'Name of the attribute: Policy, KmsMasterKeyId, DisplayName, DeliveryPolicy and others.',
      attributeValue: 'New value; for Policy the whole document as a JSON string.',
    },
  },
  target: messagingTopic,
  phrase: (event) => {
    const topic = callIt(messagingTopic(event));
    const name = textParameter(event, 'attributeName');
    if (name === 'Policy')
      return { did: 'gave', todo: 'give', what: `${topic} a new access policy${resourcePolicyInWords(event, value(event))}` };
    if (name === 'KmsMasterKeyId' && value(event) === '') return { did: 'turned off', todo: 'turn off', what: `encryption of ${topic}` };
    return { did: 'set', todo: 'set', what: `${name === undefined ? 'an attribute' : `attribute ${name}`} of ${topic}` };
  },
  direction: (event) => {
    const name = textParameter(event, 'attributeName');
    if (name === 'Policy') return directionOfResourcePolicy(value(event));
    return name === 'KmsMasterKeyId' && value(event) === '' ? 'weakens' : 'neutral';
  },
  risks: [
    {
      risk: 'Everyone can subscribe to the messages, or publish false ones, as the actions say.',
      when: 'The policy allows the principal `*` without a condition that tells callers apart.',
      holds: (event) => onPolicy(event, opensToPublic),
    },
    {
      risk: 'Another account hears every message, by a subscription that outlives the policy, or sends false ones.',
      when: 'The policy allows a principal of an account that you do not own.',
      holds: (event) => onPolicy(event, opensToForeignAccount),
    },
    {
      risk: 'Strangers make an AWS service publish to the topic, from a bucket or an alarm of their own.',
      when: 'The policy allows a service principal without `aws:SourceArn` or `aws:SourceAccount`.',
      holds: (event) => onPolicy(event, letsServiceInUnbound),
    },
    {
      risk: 'Alarms fall silent, because the service that publishes them is no longer let in or may not use the key.',
      when: 'The topic carries alarms, and the policy or the key no longer fits the service.',
      holds: (event) => {
        const name = textParameter(event, 'attributeName');
        return name === undefined || name === 'Policy' || name === 'KmsMasterKeyId' ? undefined : false;
      },
    },
  ],
  benign: ['A service such as CloudWatch, EventBridge or S3 is let in as a publisher.', 'Display name or retry rules are changed.'],
  verify: [
    'Read principals, actions and conditions of the policy, and compare the accounts with your own.',
    'List the subscriptions of the topic, with their owners.',
    'Compare with the policy before, from infrastructure code or an earlier event.',
  ],
  related: ['sns:AddPermission', 'sns:RemovePermission', 'sns:Subscribe', 'sns:CreateTopic', 'sqs:SetQueueAttributes'],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html',
    'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
  ],
});

function value(event: CloudTrailEvent): Json | undefined {
  return parameter(event, 'attributeValue');
}

/** False when the call sets another attribute than the policy. */
function onPolicy(
  event: CloudTrailEvent,
  test: (event: CloudTrailEvent, document: Json | undefined) => boolean | undefined,
): boolean | undefined {
  const name = textParameter(event, 'attributeName');
  if (name === undefined) return undefined;
  return name === 'Policy' ? test(event, value(event)) : false;
}
