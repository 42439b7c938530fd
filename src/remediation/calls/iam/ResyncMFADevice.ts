import { defineCall } from '../../call-record.ts';
import { openPrincipal } from '../../calls-words/principals.ts';
import { said } from '../../calls-words/said.ts';
import { noPiece } from '../../calls-words/terraform-pieces.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const ResyncMFADevice = defineCall({
  service: 'iam',
  action: 'ResyncMFADevice',
  risk: 'R0',
  resource: ({ UserName }, place) => iamArnPattern(place, 'user', UserName),
  already: [],
  console: (parameters) => [
    ...openPrincipal('User', parameters, 'Security credentials'),
    `Under Multi-factor authentication (MFA), choose the button next to ${said(parameters['SerialNumber'])}, then Resync.`,
    'Let the holder of the device read two codes in a row, type them, then choose Resync.',
  ],
  terraform: () => noPiece('Terraform cannot resynchronise an MFA device: it takes two codes in a row from whoever holds it.'),
});
