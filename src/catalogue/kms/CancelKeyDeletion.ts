import { defineEvent } from '../entry.ts';
import { kmsKey, kmsKeyInWords } from '../words/kms-key.ts';

export const CancelKeyDeletion = defineEvent({
  source: 'kms.amazonaws.com',
  name: 'CancelKeyDeletion',
  kind: 'change',
  access: 'write',
  title: 'Cancel the scheduled deletion of a KMS key',
  does: 'Cancels the deletion of a KMS key that is waiting for it. The key is Disabled afterwards: it exists, but nobody can use it until EnableKey.',
  doesNot: [
    'It does not make the key usable: EnableKey does.',
    'It does not bring back a key that is already deleted.',
    'It does not change the key policy or the grants, which stay as they were.',
  ],
  appears: 'From the console, the CLI or an SDK, in the days after ScheduleKeyDeletion. Recorded in the Region of the key.',
  reading: {
    target: '`keyId` is the key, by id or ARN; the response repeats its ARN.',
    parameters: { keyId: 'Key whose deletion is cancelled.' },
  },
  target: kmsKey,
  phrase: (event) => ({ did: 'cancelled', todo: 'cancel', what: `the deletion of ${kmsKeyInWords(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A key that should disappear stays, and with it the data that only it protects from being read.',
      when: 'The deletion was planned, for instance to destroy data for good.',
    },
    {
      risk: 'Workloads stay broken although the deletion was cancelled.',
      when: 'Nobody enables the key afterwards.',
    },
  ],
  benign: ['Someone notices that the key is still needed.', 'Responders undo a malicious ScheduleKeyDeletion.'],
  verify: [
    'Find the ScheduleKeyDeletion event before: who wanted it, and why.',
    'Look for EnableKey on the same key afterwards.',
    'Ask the owner of the data whether the key is to stay.',
  ],
  related: ['kms:ScheduleKeyDeletion', 'kms:EnableKey', 'kms:DisableKey'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html',
  ],
});
