import { mfaAssignmentHistory } from '../effects/mfa-assignment.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { credentialOwner, isForeignCredential, isRootCredential } from '../words/credential-owner.ts';
import { mfaDeviceInWords } from '../words/mfa-device.ts';

export const EnableMFADevice = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'EnableMFADevice',
  kind: 'change',
  access: 'write',
  title: 'Assign an MFA device to a user or to root',
  does: 'Assigns one MFA device to one IAM user or to root and switches it on. From the next console sign-in on, a second factor is required. With authenticator apps and hardware tokens the caller proves possession by two codes in a row.',
  doesNot: [
    'It does not make MFA a condition of calls with access keys: only a policy that tests `aws:MultiFactorAuthPresent` does that.',
    'It replaces no device that is already enabled. A user can have up to eight, and any one of them is enough to sign in.',
    'It ends no session that is already open.',
    'The two codes are not in the record.',
  ],
  appears:
    'As the second half of setting up MFA in the console, after CreateVirtualMFADevice for an authenticator app; also by the CLI or an SDK. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user that gets the device. For root AWS writes `AWS ROOT USER` there.',
    parameters: {
      userName: 'User that gets the device.',
      serialNumber:
        'The device: an ARN with `:mfa/` is an authenticator app, one with `:u2f/` a passkey or security key, a plain number a hardware token.',
    },
  },
  target: credentialOwner,
  phrase: (event) => ({ did: 'enabled', todo: 'enable', what: `${mfaDeviceInWords(event)} for ${callIt(credentialOwner(event))}` }),
  direction: 'restricts',
  risks: [
    {
      risk: 'An intruder adds a device of its own, can now pass MFA as that user, and keeps that ability after a change of password.',
      when: 'The real owner did not do this. Ask first where the user already had a device.',
    },
    {
      risk: 'The actor holds the second factor of somebody else, or locks the owner out.',
      when: 'The actor is not the user that gets the device.',
      holds: isForeignCredential,
    },
    {
      risk: 'Whoever has the device can pass MFA as the root user.',
      when: 'The device is for root, and the persons who guard root did not enrol it.',
      holds: (event) => (isRootCredential(event) === false ? false : undefined),
    },
  ],
  benign: [
    'A user sets up MFA for the first time, or adds a second device as a spare.',
    'A user moves to a new phone: the old device is deactivated around the same time.',
  ],
  verify: [
    'Ask the owner whether they enrolled this device.',
    'Compare address and user agent of the call with the usual sign-ins of the owner.',
    'List the devices of the user, and whether this one is the first.',
    'Look for DeactivateMFADevice of another device of the same user around this time: a swap can be a new phone or a takeover.',
  ],
  related: [
    'iam:CreateVirtualMFADevice',
    'iam:DeactivateMFADevice',
    'iam:ResyncMFADevice',
    'iam:DeleteVirtualMFADevice',
    'iam:UpdateLoginProfile',
    'signin:ConsoleLogin',
  ],
  remediations: ['contain-principal'],
  attack: ['T1556.006'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
  ],
  history: mfaAssignmentHistory,
});
