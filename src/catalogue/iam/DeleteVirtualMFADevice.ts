import type { CloudTrailEvent } from '../../events/event.ts';
import { deletedVirtualMfaDeviceHistory } from '../effects/virtual-mfa-device.ts';
import { defineEvent } from '../entry.ts';
import { mfaDeviceTarget } from '../words/mfa-device.ts';

export const DeleteVirtualMFADevice = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteVirtualMFADevice',
  kind: 'change',
  access: 'write',
  title: 'Delete a virtual MFA device that is assigned to nobody',
  does: 'Deletes one virtual MFA device from the account. AWS refuses while the device is assigned: it must be deactivated first. It cannot be undone: a new device has a new seed, even under the same name.',
  doesNot: [
    'It is not the call that takes MFA from a user. That is DeactivateMFADevice, which comes before it.',
    'It does not delete the entry in the authenticator app, which goes on showing codes that no longer count.',
    'The event does not say whose device it was. The DeactivateMFADevice event does.',
  ],
  appears:
    'After DeactivateMFADevice, when a device is removed in the console, by the CLI or an SDK; in the clean-up of unassigned devices; when infrastructure code drops the device. Recorded in us-east-1.',
  reading: {
    target: '`serialNumber` is the ARN of the device.',
    parameters: {
      serialNumber: 'ARN of the deleted device, such as `arn:aws:iam::111122223333:mfa/alice-phone`.',
    },
  },
  target: mfaDeviceTarget,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: device(event) }),
  direction: 'removes',
  risks: [
    {
      risk: 'It completes the removal of MFA from a user: the old device cannot be assigned again.',
      when: 'DeactivateMFADevice for the same serial number came shortly before, and no new device was enabled for that user.',
    },
    {
      risk: 'An intruder removes a device that it had enrolled, so that the account looks clean.',
      when: 'The device was created recently, by the same actor or from the same address.',
    },
  ],
  benign: [
    'A user moves to a new phone, and the old device is removed.',
    'Devices that were created and never assigned are cleaned up.',
    'A user is deleted.',
  ],
  verify: [
    'Find DeactivateMFADevice for this serial number: whose device it was, and who deactivated it.',
    'Check whether that user has another MFA device now.',
    'Find CreateVirtualMFADevice for this serial number: its age and its maker.',
  ],
  related: ['iam:DeactivateMFADevice', 'iam:CreateVirtualMFADevice', 'iam:EnableMFADevice', 'iam:DeleteUser', 'iam:UntagMFADevice'],
  remediations: ['enrol-mfa', 'require-mfa'],
  attack: ['T1556.006'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteVirtualMFADevice.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_disable.html',
  ],
  history: deletedVirtualMfaDeviceHistory,
});

function device(event: CloudTrailEvent): string {
  const name = mfaDeviceTarget(event).name;
  return name === '' ? 'a virtual MFA device' : `virtual MFA device ${name}`;
}
