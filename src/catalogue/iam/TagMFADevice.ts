import { tagHistory } from '../effects/tags.ts';
import { defineEvent } from '../entry.ts';
import { mfaDeviceInWords, mfaDeviceTarget } from '../words/mfa-device.ts';
import { tagsSet } from '../words/tags.ts';

export const TagMFADevice = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'TagMFADevice',
  kind: 'change',
  access: 'tagging',
  title: 'Set tags on a virtual MFA device',
  does: 'Adds tags to one virtual MFA device, or gives tags that are there a new value. Policies can compare them as `aws:ResourceTag` when someone acts on the device itself: DeleteVirtualMFADevice, ListMFADeviceTags and the tag calls.',
  doesNot: [
    'It does not steer who may enable, deactivate or resync the device: the resource of those calls is the user.',
    'It neither assigns the device to a user nor takes it away.',
    'It does not work for hardware devices, passkeys and security keys.',
  ],
  appears: 'From the CLI, an SDK or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`serialNumber` is the device; for a virtual device it is the ARN.',
    parameters: {
      serialNumber: 'ARN of the virtual MFA device that gets the tags.',
      tags: 'The tags that are set, each with `key` and `value`. An existing key gets the new value; other tags stay.',
    },
  },
  target: mfaDeviceTarget,
  phrase: (event) => tagsSet(event, mfaDeviceInWords(event)),
  direction: 'neutral',
  risks: [
    {
      risk: 'Someone who may delete only devices with a certain tag may now delete this one.',
      when: 'A policy allows DeleteVirtualMFADevice by `aws:ResourceTag`, and the tag now fits.',
    },
    {
      risk: 'The tag misleads whoever cleans up devices, such as an owner or a purpose that is not true.',
      when: 'Your clean-up or your inventory goes by tags.',
    },
  ],
  benign: ['Infrastructure code creates virtual devices with its usual tags.', 'The owner or the purpose of a device is noted.'],
  verify: [
    'Search policies for `aws:ResourceTag` with the tag keys on DeleteVirtualMFADevice.',
    'Look for DeactivateMFADevice and DeleteVirtualMFADevice for this device right afterwards.',
    'Check whom the device is assigned to.',
  ],
  related: [
    'iam:UntagMFADevice',
    'iam:CreateVirtualMFADevice',
    'iam:EnableMFADevice',
    'iam:DeactivateMFADevice',
    'iam:DeleteVirtualMFADevice',
  ],
  remediations: ['restore-tags'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagMFADevice.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
  ],
  history: tagHistory('mfaDevices'),
});
