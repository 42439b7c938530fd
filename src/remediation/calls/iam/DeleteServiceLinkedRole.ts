import { defineCall } from '../../call-record.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { said } from '../../calls-words/said.ts';
import { removePiece } from '../../calls-words/terraform-pieces.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const DeleteServiceLinkedRole = defineCall({
  service: 'iam',
  action: 'DeleteServiceLinkedRole',
  // The service can have its role again, with another unique id.
  risk: 'R3',
  resource: ({ RoleName }, place) => iamArnPattern(place, 'role', RoleName),
  already: ['NoSuchEntity'],
  binds: { DeletionTaskId: 'DeletionTaskId' },
  answer: (_, made) => ({ DeletionTaskId: made('DeletionTaskId') }),
  console: ({ RoleName }) => [
    ...openPage('IAM', 'Roles'),
    `Tick the role ${said(RoleName)}, then choose Delete.`,
    `Type ${said(RoleName)} to confirm, then choose Delete.`,
    'Wait for the message that tells whether the service let the role go.',
  ],
  terraform: ({ RoleName }) =>
    removePiece({ type: 'aws_iam_service_linked_role', called: [RoleName] }, 'Without the resource the service has no such role.'),
});
