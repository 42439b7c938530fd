import { parameter } from '../../events/fields.ts';
import { asNumber } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { kmsKey, kmsKeyInWords } from '../words/kms-key.ts';
import { hasParameters } from '../words/settings.ts';

export const ScheduleKeyDeletion = defineEvent({
  source: 'kms.amazonaws.com',
  name: 'ScheduleKeyDeletion',
  kind: 'change',
  access: 'write',
  title: 'Schedule a KMS key for deletion',
  does: 'Makes a KMS key unusable at once (state PendingDeletion), and has KMS delete it for good after a waiting period of 7 to 30 days, 30 by default. Once it is deleted, data that was encrypted under it cannot be read by anyone, AWS included; only a replica of a multi-Region key, or imported material of an asymmetric or HMAC key, can help.',
  doesNot: [
    'It does not delete the key yet: CancelKeyDeletion saves it until the waiting period ends.',
    'It deletes no data, snapshot or object; it makes them unreadable.',
    'It does not start the waiting period for a multi-Region primary key that still has replicas: that begins when the last replica is gone.',
    'It does not always show at once: services may go on for a while with data keys that they hold in memory.',
  ],
  appears:
    'From the console, the CLI, an SDK or infrastructure code that drops a key. Recorded in the Region of the key; the deletion itself follows as a DeleteKey event.',
  reading: {
    target: '`keyId` is the key, by id or ARN. The response gives `keyState` and `deletionDate`.',
    parameters: {
      keyId: 'Key that is to be deleted.',
      pendingWindowInDays: 'Days until the deletion, 7 to 30; 30 when left out.',
    },
  },
  target: kmsKey,
  phrase: (event) => {
    const days = asNumber(parameter(event, 'pendingWindowInDays'));
    return {
      did: 'scheduled',
      todo: 'schedule',
      what: `${kmsKeyInWords(event)} for deletion${days === undefined ? '' : ` in ${days} days`}`,
    };
  },
  direction: 'removes',
  risks: [
    {
      risk: 'All data under the key is lost when the waiting period ends, and is out of reach already now.',
      when: 'Something is still encrypted under the key: volumes, snapshots, buckets, databases, secrets, log files.',
    },
    {
      risk: 'The time to notice and to cancel is as short as AWS allows.',
      when: '`pendingWindowInDays` is 7.',
      holds: (event) => (hasParameters(event) ? asNumber(parameter(event, 'pendingWindowInDays')) === 7 : undefined),
    },
    {
      risk: 'CloudTrail and other logs are no longer delivered or readable.',
      when: 'The key encrypts log files or a log group.',
    },
  ],
  benign: [
    'A key of a retired workload is removed after its use was checked.',
    'Infrastructure code tears down a test environment, keys included.',
  ],
  verify: [
    'Cancel the deletion first when in doubt: that costs nothing.',
    'Search CloudTrail for the last use of the key by id and ARN: Decrypt, GenerateDataKey, CreateGrant.',
    'Find what is encrypted under the key, in all accounts that may use it.',
    'Look for the same actor on other keys, buckets and backups.',
  ],
  related: ['kms:CancelKeyDeletion', 'kms:DisableKey', 'kms:PutKeyPolicy', 'kms:DeleteImportedKeyMaterial', 'kms:Decrypt'],
  remediations: ['contain-principal'],
  attack: ['T1485', 'T1490'],
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html',
  ],
});
