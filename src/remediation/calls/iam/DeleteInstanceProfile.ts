import { notInConsole } from '../../calls-words/console-words.ts';
import { deletionCall } from '../../calls-words/deletion-call.ts';

export const DeleteInstanceProfile = deletionCall({
  action: 'DeleteInstanceProfile',
  parameter: 'InstanceProfileName',
  kind: 'instance-profile',
  console: () => [notInConsole('delete an instance profile by itself')],
  terraform: 'aws_iam_instance_profile',
  why: 'Without the resource there is no such instance profile.',
});
