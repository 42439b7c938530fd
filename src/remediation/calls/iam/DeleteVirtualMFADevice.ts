import { notInConsole } from '../../calls-words/console-words.ts';
import { deletionCall } from '../../calls-words/deletion-call.ts';

export const DeleteVirtualMFADevice = deletionCall({
  action: 'DeleteVirtualMFADevice',
  parameter: 'SerialNumber',
  kind: 'mfa',
  console: () => [notInConsole('show a virtual MFA device that nobody has')],
  terraform: 'aws_iam_virtual_mfa_device',
  why: 'Without the resource there is no such device.',
});
