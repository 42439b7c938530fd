import { defineEvent } from '../entry.ts';
import { kmsKey, kmsKeyInWords } from '../words/kms-key.ts';

export const DisableKey = defineEvent({
  source: 'kms.amazonaws.com',
  name: 'DisableKey',
  kind: 'change',
  access: 'write',
  title: 'Disable a KMS key',
  does: 'Sets a KMS key to Disabled: nobody can encrypt, decrypt, sign or derive data keys with it until EnableKey. Key policy, grants and key material stay.',
  doesNot: [
    'It does not delete the key or any data; it can be undone at any time.',
    'It does not always show at once: services may go on for a while with data keys that they hold in memory.',
    'It does not take back plaintext data keys that were handed out before.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code. Recorded in the Region of the key.',
  reading: {
    target: '`keyId` is the key, by id or ARN; the response repeats its ARN.',
    parameters: { keyId: 'Key that is disabled.' },
  },
  target: kmsKey,
  phrase: (event) => ({ did: 'disabled', todo: 'disable', what: kmsKeyInWords(event) }),
  direction: 'restricts',
  risks: [
    {
      risk: 'Everything that depends on the key stops: volumes do not attach, secrets and objects cannot be read, databases do not start.',
      when: 'The key is in use.',
    },
    {
      risk: 'Logs are no longer delivered or readable, so that what follows goes unseen.',
      when: 'The key encrypts CloudTrail log files or a log group.',
    },
  ],
  benign: ['A key is disabled for a trial period before it is deleted.', 'Responders stop the use of a key that an attacker reached.'],
  verify: [
    'Search CloudTrail for the last use of the key, by id and ARN, and for calls that fail since with DisabledException.',
    'Ask the owner of the data whether this was planned.',
    'Look for the same actor on other keys, trails and buckets.',
  ],
  related: ['kms:EnableKey', 'kms:ScheduleKeyDeletion', 'kms:PutKeyPolicy', 'cloudtrail:UpdateTrail'],
  remediations: ['contain-principal'],
  attack: ['T1489'],
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKey.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/enabling-keys.html',
  ],
});
