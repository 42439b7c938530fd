import { openPage } from '../../calls-words/console-words.ts';
import { deletionCall } from '../../calls-words/deletion-call.ts';
import { said } from '../../calls-words/said.ts';

export const DeleteUser = deletionCall({
  action: 'DeleteUser',
  parameter: 'UserName',
  kind: 'user',
  console: (name) => [
    ...openPage('IAM', 'Users'),
    `Tick the user ${said(name)}, then choose Delete.`,
    `Type ${said(name)} to confirm, then choose Delete.`,
  ],
  terraform: 'aws_iam_user',
  why: 'Without the resource there is no such user; what the user has must be taken out before.',
});
