import type { CloudTrailEvent } from '../../events/event.ts';
import { newVirtualMfaDeviceHistory } from '../effects/virtual-mfa-device.ts';
import { defineEvent } from '../entry.ts';
import { mfaDeviceTarget } from '../words/mfa-device.ts';
import { madeWithoutMfa } from '../words/without-mfa.ts';

export const CreateVirtualMFADevice = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'CreateVirtualMFADevice',
  kind: 'change',
  access: 'write',
  title: 'Create a virtual MFA device, not yet assigned to anybody',
  does: 'Creates a virtual MFA device (the record of an authenticator app) in the account and hands its secret seed, as text and as a QR code, to the caller. The device belongs to nobody until EnableMFADevice assigns it.',
  doesNot: [
    'It protects no user: until EnableMFADevice succeeds, sign-in is as before.',
    'It does not say for whom the device is. A device often has the name of a user, but the name binds nothing.',
    'The seed is not in the record. Whoever saw it can produce valid codes for as long as the device is in use.',
    'It makes no passkey, security key or hardware token: it is for authenticator apps alone.',
  ],
  appears:
    'As the first half of setting up an authenticator app in the console, followed by EnableMFADevice; also by the CLI, an SDK or Terraform (`aws_iam_virtual_mfa_device`), which keeps the seed in its state file. Recorded in us-east-1.',
  reading: {
    target: 'The device, by the ARN that the response gives as `serialNumber`; on a failed call by `virtualMFADeviceName`.',
    parameters: {
      virtualMFADeviceName: 'Name of the device; with the path it forms the ARN.',
      path: 'Path of the device; absent means `/`.',
      tags: 'Tags given at creation.',
    },
  },
  target: mfaDeviceTarget,
  phrase: (event) => ({ did: 'created', todo: 'create', what: device(event) }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The seed is in the hands of the actor, who can enrol the device for a stolen user and keep the real owner out.',
      when: 'EnableMFADevice follows for a user that is not the actor, or the session of the actor may be stolen.',
    },
    {
      risk: 'The device was made in a session that never showed a second factor.',
      when: 'A user or root called without MFA: normal for the first device of a user, strange for a later one. For a role the event cannot tell.',
      holds: madeWithoutMfa,
    },
    {
      risk: 'The device stays unassigned and clutters the account, with a seed that someone has seen.',
      when: 'No EnableMFADevice for this serial number follows.',
    },
  ],
  benign: [
    'A user sets up an authenticator app: EnableMFADevice for the same serial number follows within minutes.',
    'A user moves to a new phone.',
  ],
  verify: [
    'Look for EnableMFADevice with this serial number, and for whom.',
    'Check whether the actor is the user whose name the device has.',
    'Compare address and user agent with earlier calls of the actor: a stolen session enrols its own device.',
    'If an administrator made it, ask how the seed reached the user.',
  ],
  related: [
    'iam:EnableMFADevice',
    'iam:DeleteVirtualMFADevice',
    'iam:DeactivateMFADevice',
    'iam:ResyncMFADevice',
    'iam:TagMFADevice',
    'signin:ConsoleLogin',
  ],
  remediations: ['remove-unassigned-mfa-device', 'contain-principal'],
  attack: ['T1556.006'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateVirtualMFADevice.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html',
  ],
  history: newVirtualMfaDeviceHistory,
});

function device(event: CloudTrailEvent): string {
  const name = mfaDeviceTarget(event).name;
  return name === '' ? 'a virtual MFA device' : `virtual MFA device ${name}`;
}
