import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { messagingQueue } from '../words/messaging.ts';

export const RemovePermission = defineEvent({
  source: 'sqs.amazonaws.com',
  name: 'RemovePermission',
  kind: 'change',
  access: 'permissions-management',
  title: 'Remove a statement from the policy of a queue',
  does: 'Removes from the policy of an SQS queue the statement with the given label. Accounts that came in by it alone no longer do.',
  doesNot: [
    'It does not show whom the statement let in.',
    'It does not touch other statements, nor IAM policies.',
    'It does not bring back messages that were read or deleted.',
  ],
  appears: 'By the CLI, an SDK or an older script. Recorded in the Region of the queue.',
  reading: {
    target: '`queueUrl` ends in the account and the name of the queue. The response is empty.',
    parameters: { queueUrl: 'Queue whose policy is changed.', label: 'Label of the statement that is removed.' },
  },
  target: messagingQueue,
  phrase: (event) => {
    const label = textParameter(event, 'label');
    const statement = label === undefined ? 'a statement' : `statement ${label}`;
    return { did: 'removed', todo: 'remove', what: `${statement} from the policy of ${callIt(messagingQueue(event))}` };
  },
  direction: 'restricts',
  risks: [
    {
      risk: 'Messages no longer arrive or are no longer read, and pile up or expire.',
      when: 'An account that sends to or reads from the queue came in by this statement.',
    },
    {
      risk: 'An attacker clears away the statement by which it came in.',
      when: 'AddPermission with the same label came not long before.',
    },
  ],
  benign: ['Access of another account is withdrawn.'],
  verify: [
    'Find AddPermission with the same label: its accounts and actions are what was removed.',
    'Check the age and number of messages in the queue since.',
  ],
  related: ['sqs:AddPermission', 'sqs:SetQueueAttributes'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_RemovePermission.html',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-overview-of-managing-access.html',
  ],
});
