import { defineCall } from '../../call-record.ts';
import { openPrincipal } from '../../calls-words/principals.ts';
import { importIdOf, removePiece } from '../../calls-words/terraform-pieces.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const DeleteLoginProfile = defineCall({
  service: 'iam',
  action: 'DeleteLoginProfile',
  risk: 'R3',
  resource: ({ UserName }, place) => iamArnPattern(place, 'user', UserName),
  already: ['NoSuchEntity'],
  console: (parameters) => [
    ...openPrincipal('User', parameters, 'Security credentials'),
    'Under Console sign-in, choose Manage console access, then Disable console access.',
    'Confirm with Disable console access.',
  ],
  terraform: ({ UserName }) =>
    removePiece(
      { type: 'aws_iam_user_login_profile', called: [UserName], importId: importIdOf('', UserName) },
      'Without the resource the user has no password.',
    ),
});
