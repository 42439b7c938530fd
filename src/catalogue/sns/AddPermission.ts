import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { letsForeignAccountIn, messagingTopic, permissionInWords } from '../words/messaging.ts';

export const AddPermission = defineEvent({
  source: 'sns.amazonaws.com',
  name: 'AddPermission',
  kind: 'change',
  access: 'permissions-management',
  title: 'Let accounts use a topic',
  does: 'Adds one Allow statement, known by its label, to the access policy of an SNS topic: the named accounts may take the named actions, such as Publish or Subscribe. The accounts decide which of their principals make use of it.',
  doesNot: [
    'It does not replace the policy: earlier statements stay.',
    'It subscribes nobody, and sends nothing.',
    'It does not open the KMS key of an encrypted topic.',
  ],
  appears:
    'By the CLI, an SDK or an older script; the console and infrastructure code set the whole policy by SetTopicAttributes. Recorded in the Region of the topic.',
  reading: {
    target: '`topicArn` is the topic. The response is empty.',
    parameters: {
      topicArn: 'Topic whose policy is extended.',
      label: 'Label of the statement, by which RemovePermission names it.',
      aWSAccountId: 'Accounts that are let in.',
      actionName: 'Actions that they may take, such as Publish or Subscribe.',
    },
  },
  target: messagingTopic,
  phrase: (event) => ({ did: 'gave', todo: 'give', what: `${permissionInWords(event)} on ${callIt(messagingTopic(event))}` }),
  direction: 'grants',
  risks: [
    {
      risk: 'Another account hears every message, by a subscription that stays, or sends false ones to all subscribers.',
      when: 'An account is not yours, and the actions hold Subscribe, Receive or Publish.',
      holds: letsForeignAccountIn,
    },
    {
      risk: 'Another account can widen the policy itself.',
      when: 'The actions hold AddPermission or SetTopicAttributes.',
    },
  ],
  benign: ['Another account of the organisation publishes to or subscribes to a shared topic.'],
  verify: [
    'Compare the accounts with your own.',
    'Read the whole policy of the topic as it is now, and list its subscriptions.',
    'Ask what the topic carries: alarms, audit findings, customer data?',
  ],
  related: ['sns:RemovePermission', 'sns:SetTopicAttributes', 'sns:Subscribe', 'sqs:AddPermission'],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/sns/latest/api/API_AddPermission.html',
    'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
  ],
});
