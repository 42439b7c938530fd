import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { messagingTopic } from '../words/messaging.ts';

export const RemovePermission = defineEvent({
  source: 'sns.amazonaws.com',
  name: 'RemovePermission',
  kind: 'change',
  access: 'permissions-management',
  title: 'Remove a statement from the policy of a topic',
  does: 'Removes from the access policy of an SNS topic the statement with the given label. Who came in by it alone no longer does.',
  doesNot: [
    'It does not show whom the statement let in.',
    'It does not end subscriptions that were made by it.',
    'It does not touch other statements, nor IAM policies.',
  ],
  appears: 'By the CLI, an SDK or an older script. Recorded in the Region of the topic.',
  reading: {
    target: '`topicArn` is the topic. The response is empty.',
    parameters: { topicArn: 'Topic whose policy is changed.', label: 'Label of the statement that is removed.' },
  },
  target: messagingTopic,
  phrase: (event) => {
    const label = textParameter(event, 'label');
    const statement = label === undefined ? 'a statement' : `statement ${label}`;
    return { did: 'removed', todo: 'remove', what: `${statement} from the policy of ${callIt(messagingTopic(event))}` };
  },
  direction: 'restricts',
  risks: [
    {
      risk: 'Alarms and notices no longer go out, because who published them may not any more.',
      when: 'An account or service that publishes to the topic came in by this statement.',
    },
    {
      risk: 'A foreign subscription goes on although its permission is gone.',
      when: 'Another account subscribed while the statement was there.',
    },
  ],
  benign: ['Access of another account is withdrawn.'],
  verify: ['Find AddPermission or SetTopicAttributes that put the label in: whom did it let in?', 'List the subscriptions of the topic.'],
  related: ['sns:AddPermission', 'sns:SetTopicAttributes', 'sns:Unsubscribe'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/sns/latest/api/API_RemovePermission.html',
    'https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html',
  ],
});
