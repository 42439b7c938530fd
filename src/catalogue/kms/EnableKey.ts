import { defineEvent } from '../entry.ts';
import { kmsKey, kmsKeyInWords } from '../words/kms-key.ts';

export const EnableKey = defineEvent({
  source: 'kms.amazonaws.com',
  name: 'EnableKey',
  kind: 'change',
  access: 'write',
  title: 'Enable a KMS key',
  does: 'Sets a disabled KMS key to Enabled, so that everyone whom its key policy, grants and IAM policies let in can use it again.',
  doesNot: [
    'It does not change who may use the key: policies and grants are as they were when it was disabled.',
    'It does not cancel a scheduled deletion: a key that waits for deletion needs CancelKeyDeletion first.',
    'It decrypts nothing.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code. Recorded in the Region of the key.',
  reading: {
    target: '`keyId` is the key, by id or ARN; the response repeats its ARN.',
    parameters: { keyId: 'Key that is enabled.' },
  },
  target: kmsKey,
  phrase: (event) => ({ did: 'enabled', todo: 'enable', what: kmsKeyInWords(event) }),
  direction: 'grants',
  risks: [
    {
      risk: 'Data that was locked away on purpose can be read again.',
      when: 'The key was disabled in an incident, or because the data was to be out of reach.',
    },
    {
      risk: 'Grants and policies that nobody has looked at for a long time take effect again.',
      when: 'The key was disabled for long.',
    },
  ],
  benign: ['A key that was disabled by mistake, or saved from deletion, goes back into use.'],
  verify: [
    'Find the DisableKey or CancelKeyDeletion event before, and why the key was off.',
    'Read the key policy and the grants of the key.',
    'Look at who uses the key right after.',
  ],
  related: ['kms:DisableKey', 'kms:CancelKeyDeletion', 'kms:ListGrants', 'kms:Decrypt'],
  remediations: ['contain-principal'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/enabling-keys.html',
  ],
});
