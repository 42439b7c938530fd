import { defineCall } from '../../call-record.ts';
import { openPrincipal } from '../../calls-words/principals.ts';
import { said } from '../../calls-words/said.ts';
import { noPiece } from '../../calls-words/terraform-pieces.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const ResetServiceSpecificCredential = defineCall({
  service: 'iam',
  action: 'ResetServiceSpecificCredential',
  // The old secret stops working at once, and AWS does not keep it.
  risk: 'R3',
  resource: ({ UserName }, place) => iamArnPattern(place, 'user', UserName),
  already: [],
  console: (parameters) => [
    ...openPrincipal('User', parameters, 'Security credentials'),
    `Under the credentials of its service, find ${said(parameters['ServiceSpecificCredentialId'])} and choose Actions, then Reset password.`,
    'Keep the new secret, which the console shows only now, and hand it over safely.',
  ],
  terraform: () => noPiece('Terraform does not reset the secret of a credential, so take this step outside of it.'),
});
