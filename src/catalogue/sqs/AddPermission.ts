import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { letsForeignAccountIn, messagingQueue, permissionInWords } from '../words/messaging.ts';

export const AddPermission = defineEvent({
  source: 'sqs.amazonaws.com',
  name: 'AddPermission',
  kind: 'change',
  access: 'permissions-management',
  title: 'Let accounts use a queue',
  does: 'Adds one Allow statement, known by its label, to the policy of an SQS queue: the named accounts may take the named actions. SQS writes the statement; the accounts decide which of their principals make use of it.',
  doesNot: [
    'It cannot let in a single user, role, service or everyone: only whole accounts. SetQueueAttributes does the rest.',
    'It does not replace the policy: earlier statements stay.',
    'It does not open the KMS key of an encrypted queue.',
  ],
  appears:
    'By the CLI, an SDK or an older script; the console and infrastructure code set the whole policy by SetQueueAttributes. Recorded in the Region of the queue.',
  reading: {
    target: '`queueUrl` ends in the account and the name of the queue. The response is empty.',
    parameters: {
      queueUrl: 'Queue whose policy is extended.',
      label: 'Label of the statement, by which RemovePermission names it.',
      AWSAccountIds: 'Accounts that are let in; the record may write the name with a small first letter.',
      actions: 'Actions that they may take, `*` for all; SendMessage, DeleteMessage and ChangeMessageVisibility include their batch forms.',
    },
  },
  target: messagingQueue,
  phrase: (event) => ({ did: 'gave', todo: 'give', what: `${permissionInWords(event)} on ${callIt(messagingQueue(event))}` }),
  direction: 'grants',
  risks: [
    {
      risk: 'Another account reads, takes away or plants messages.',
      when: 'An account is not yours, and the actions hold ReceiveMessage, DeleteMessage, PurgeQueue, SendMessage or `*`.',
      holds: letsForeignAccountIn,
    },
    {
      risk: 'Whoever sends to the queue steers what reads it, with the rights of the reader.',
      when: 'SendMessage is allowed and the reader trusts what it gets.',
    },
  ],
  benign: ['Another account of the organisation sends to or reads from a shared queue.'],
  verify: [
    'Compare the accounts with your own.',
    'Read the whole policy of the queue as it is now.',
    'Ask what the queue carries, and who reads it.',
  ],
  related: ['sqs:RemovePermission', 'sqs:SetQueueAttributes', 'sqs:CreateQueue', 'sns:AddPermission'],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_AddPermission.html',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-overview-of-managing-access.html',
  ],
});
