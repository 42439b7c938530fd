import { mfaResyncHistory } from '../effects/mfa-resync.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { credentialOwner, isForeignCredential } from '../words/credential-owner.ts';
import { mfaDeviceInWords } from '../words/mfa-device.ts';

export const ResyncMFADevice = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ResyncMFADevice',
  kind: 'change',
  access: 'write',
  title: 'Bring an MFA device whose codes have drifted back in step',
  does: 'Brings an enabled authenticator app or hardware token back in step with AWS, by two codes in a row from the device, so that its codes are accepted again.',
  doesNot: [
    'It assigns no device and removes none, and it does not change the seed.',
    'It proves that the caller had two codes of the device. It does not prove that the caller is its owner.',
    'Passkeys and security keys never need it: they do not drift.',
    'The two codes are not in the record.',
  ],
  appears:
    'After a sign-in that failed because the codes had drifted, when the console offers to resynchronise; from the user page by an administrator; by the CLI or an SDK. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the owner of the device; `serialNumber` says which one.',
    parameters: {
      userName: 'Owner of the device.',
      serialNumber: 'The device: an ARN with `:mfa/` is an authenticator app, a plain number a hardware token.',
    },
  },
  target: credentialOwner,
  phrase: (event) => ({
    did: 'resynchronised',
    todo: 'resynchronise',
    what: `${mfaDeviceInWords(event)} of ${callIt(credentialOwner(event))}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Somebody else has the device or its seed, and makes it work for a sign-in.',
      when: 'The actor is not the owner, and the owner did not read the codes out for this.',
      holds: (event) => (isForeignCredential(event) === false ? false : undefined),
    },
    {
      risk: 'The owner was talked into reading out codes.',
      when: 'Someone who claims to be support asked for two codes.',
    },
  ],
  benign: [
    'The clock of a phone or token drifted, or the device lay unused for long.',
    'Codes were entered too late when the device was enabled.',
  ],
  verify: [
    'Ask the owner whether they had trouble with their codes and resynchronised the device.',
    'Compare address and user agent with the usual sign-ins of the owner.',
    'Look for a ConsoleLogin of the owner right after, and from where.',
  ],
  related: ['iam:EnableMFADevice', 'iam:DeactivateMFADevice', 'iam:CreateVirtualMFADevice', 'signin:ConsoleLogin'],
  remediations: ['contain-principal'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ResyncMFADevice.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_sync.html',
  ],
  history: mfaResyncHistory,
});
