import { openPage } from '../../calls-words/console-words.ts';
import { deletionCall } from '../../calls-words/deletion-call.ts';
import { said } from '../../calls-words/said.ts';

export const DeleteGroup = deletionCall({
  action: 'DeleteGroup',
  parameter: 'GroupName',
  kind: 'group',
  console: (name) => [
    ...openPage('IAM', 'User groups'),
    `Tick the user group ${said(name)}, then choose Delete.`,
    `Type ${said(name)} to confirm, then choose Delete.`,
  ],
  terraform: 'aws_iam_group',
  why: 'Without the resource there is no such group; its members and policies must be taken out before.',
});
