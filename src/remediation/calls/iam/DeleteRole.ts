import { openPage } from '../../calls-words/console-words.ts';
import { deletionCall } from '../../calls-words/deletion-call.ts';
import { said } from '../../calls-words/said.ts';

export const DeleteRole = deletionCall({
  action: 'DeleteRole',
  parameter: 'RoleName',
  kind: 'role',
  console: (name) => [
    ...openPage('IAM', 'Roles'),
    `Tick the role ${said(name)}, then choose Delete.`,
    `Read when the role was last used, type ${said(name)} to confirm, then choose Delete.`,
  ],
  terraform: 'aws_iam_role',
  why: 'Without the resource there is no such role; its policies and instance profiles must be taken out before.',
});
