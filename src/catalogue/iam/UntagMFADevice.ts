import { untagHistory } from '../effects/tags.ts';
import { defineEvent } from '../entry.ts';
import { mfaDeviceInWords, mfaDeviceTarget } from '../words/mfa-device.ts';
import { tagsRemoved } from '../words/tags.ts';

export const UntagMFADevice = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UntagMFADevice',
  kind: 'change',
  access: 'tagging',
  title: 'Remove tags from a virtual MFA device',
  does: 'Removes tags from one virtual MFA device by their keys. Policies that compare the tag as `aws:ResourceTag`, when someone deletes the device or reads or changes its tags, then find no value.',
  doesNot: [
    'It does not deactivate or delete the device; the user it belongs to notices nothing.',
    'It does not steer who may deactivate the device: the resource of that call is the user.',
    'It does not show the values that the tags had.',
  ],
  appears: 'From the CLI, an SDK or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`serialNumber` is the device; for a virtual device it is the ARN.',
    parameters: {
      serialNumber: 'ARN of the virtual MFA device that loses the tags.',
      tagKeys: 'Keys of the tags that are removed. Their values are not in the event.',
    },
  },
  target: mfaDeviceTarget,
  phrase: (event) => tagsRemoved(event, mfaDeviceInWords(event)),
  direction: 'neutral',
  risks: [
    {
      risk: 'The device loses its protection against deletion.',
      when: 'A policy denies DeleteVirtualMFADevice on devices with the tag.',
    },
    {
      risk: 'The device can no longer be matched with its owner.',
      when: 'Your inventory goes by tags.',
    },
  ],
  benign: ['A device changes owner or purpose.', 'A tagging scheme is cleaned up.'],
  verify: [
    'Look for DeactivateMFADevice and DeleteVirtualMFADevice for this device right afterwards.',
    'Search policies for `aws:ResourceTag` with the tag keys on DeleteVirtualMFADevice.',
  ],
  related: ['iam:TagMFADevice', 'iam:DeactivateMFADevice', 'iam:DeleteVirtualMFADevice'],
  remediations: ['restore-tags'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagMFADevice.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
  ],
  history: untagHistory('mfaDevices'),
});
