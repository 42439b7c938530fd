import { defineCall } from '../../call-record.ts';
import { openPrincipal } from '../../calls-words/principals.ts';
import { said } from '../../calls-words/said.ts';
import { noPiece } from '../../calls-words/terraform-pieces.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const DeactivateMFADevice = defineCall({
  service: 'iam',
  action: 'DeactivateMFADevice',
  // Only whoever holds the device can enable it again.
  risk: 'R3',
  resource: ({ UserName }, place) => iamArnPattern(place, 'user', UserName),
  already: ['NoSuchEntity'],
  console: (parameters) => [
    ...openPrincipal('User', parameters, 'Security credentials'),
    `Under Multi-factor authentication (MFA), choose the button next to ${said(parameters['SerialNumber'])}, then Remove.`,
    'Confirm with Remove.',
  ],
  terraform: () => noPiece('Terraform does not assign MFA devices to users, and cannot take them away.'),
});
