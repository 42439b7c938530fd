import { defineCall } from '../../call-record.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';

export const SetSecurityTokenServicePreferences = defineCall({
  service: 'iam',
  action: 'SetSecurityTokenServicePreferences',
  // Tokens of version 1 are refused in Regions that are enabled by hand; those of version 2 are longer than some systems can hold.
  risk: 'R2',
  resource: () => '*',
  already: [],
  console: ({ GlobalEndpointTokenVersion }) => [
    ...openPage('IAM', 'Account settings'),
    'Under Security Token Service (STS), in Session Tokens from the STS endpoints, choose Change next to Global endpoint.',
    GlobalEndpointTokenVersion === 'v2Token'
      ? 'Choose Valid in all AWS Regions, then Save changes.'
      : 'Choose Valid only in AWS Regions enabled by default, then Save changes.',
  ],
  terraform: (parameters) =>
    resourcePiece(
      { type: 'aws_iam_security_token_service_preferences', called: ['account'] },
      writtenAs(parameters, { GlobalEndpointTokenVersion: 'global_endpoint_token_version' }),
    ),
});
