import { nameInArn } from '../../../catalogue/words/targets.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { deletionCall } from '../../calls-words/deletion-call.ts';
import { said } from '../../calls-words/said.ts';

export const DeletePolicy = deletionCall({
  action: 'DeletePolicy',
  parameter: 'PolicyArn',
  kind: 'policy',
  console: (arn) => [
    ...openPage('IAM', 'Policies'),
    `Choose the button next to the policy ${nameInArn(said(arn))}, then Actions, then Delete.`,
    `Type ${nameInArn(said(arn))} to confirm, then choose Delete.`,
  ],
  terraform: 'aws_iam_policy',
  why: 'Without the resource there is no such policy; its attachments must be taken out before.',
});
