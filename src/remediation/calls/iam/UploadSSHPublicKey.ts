import { defineCall } from '../../call-record.ts';
import { openPrincipal } from '../../calls-words/principals.ts';
import { said } from '../../calls-words/said.ts';
import { resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { written } from '../../calls-words/written.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const UploadSSHPublicKey = defineCall({
  service: 'iam',
  action: 'UploadSSHPublicKey',
  risk: 'R0',
  resource: ({ UserName }, place) => iamArnPattern(place, 'user', UserName),
  // AWS answers so when the user has this very key.
  already: ['DuplicateSSHPublicKey'],
  binds: { SSHPublicKeyId: 'SSHPublicKey.SSHPublicKeyId' },
  answer: ({ UserName, SSHPublicKeyBody }, made) => ({
    SSHPublicKey: { UserName, SSHPublicKeyId: made('SSHPublicKeyId'), SSHPublicKeyBody, Status: 'Active' },
  }),
  console: (parameters) => [
    ...openPrincipal('User', parameters, 'Security credentials'),
    'Under SSH public keys for AWS CodeCommit, choose Upload SSH public key.',
    `Paste this key: ${said(parameters['SSHPublicKeyBody'])}.`,
    'Choose Upload SSH public key.',
  ],
  terraform: ({ UserName, SSHPublicKeyBody }) =>
    resourcePiece(
      { type: 'aws_iam_user_ssh_key', called: [UserName] },
      { username: written(UserName), encoding: 'SSH', public_key: written(SSHPublicKeyBody) },
    ),
});
