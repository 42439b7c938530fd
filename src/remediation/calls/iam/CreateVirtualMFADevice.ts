import type { JsonObject } from '../../../kernel/json.ts';
import { defineCall, type Place } from '../../call-record.ts';
import { notInConsole } from '../../calls-words/console-words.ts';
import { madeAnswer } from '../../calls-words/made-answer.ts';
import { taggingPermission } from '../../calls-words/tagging-permission.ts';
import { noPiece } from '../../calls-words/terraform-pieces.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const CreateVirtualMFADevice = defineCall({
  service: 'iam',
  action: 'CreateVirtualMFADevice',
  risk: 'R0',
  resource: arn,
  also: (parameters, place) => taggingPermission('iam:TagMFADevice', arn(parameters, place), parameters['Tags']),
  // The seed of a device that is there already is not the one that is handed over.
  already: [],
  binds: { SerialNumber: 'VirtualMFADevice.SerialNumber' },
  // The serial number of a virtual device is its ARN, which is certain before AWS tells it.
  answer: ({ VirtualMFADeviceName, Path }, _, place) => ({
    VirtualMFADevice: { SerialNumber: madeAnswer(place, 'mfa', VirtualMFADeviceName, Path).Arn },
  }),
  console: () => [notInConsole('make a virtual MFA device without giving it to a user')],
  terraform: () => noPiece('Terraform keeps the seed of an aws_iam_virtual_mfa_device in its state, so create the device outside of it.'),
});

function arn({ VirtualMFADeviceName, Path }: JsonObject, place: Place): string {
  return iamArnPattern(place, 'mfa', VirtualMFADeviceName, Path ?? '/');
}
