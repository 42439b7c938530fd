import { defineCall } from '../../call-record.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { providerName } from '../../calls-words/provider-name.ts';
import { said } from '../../calls-words/said.ts';
import { argumentPiece, importIdOf } from '../../calls-words/terraform-pieces.ts';
import { written } from '../../calls-words/written.ts';
import { iamArnGiven } from '../../iam-arn.ts';

export const UpdateOpenIDConnectProviderThumbprint = defineCall({
  service: 'iam',
  action: 'UpdateOpenIDConnectProviderThumbprint',
  // The list is replaced as a whole; an issuer whose certificate is not among them may be refused.
  risk: 'R2',
  resource: ({ OpenIDConnectProviderArn }, place) => iamArnGiven(place, 'oidc-provider', OpenIDConnectProviderArn),
  already: [],
  console: ({ OpenIDConnectProviderArn, ThumbprintList }) => [
    ...openPage('IAM', 'Identity providers'),
    `Choose ${providerName(said(OpenIDConnectProviderArn))}.`,
    'In the section Thumbprints, choose Manage.',
    `Keep exactly these: ${said(ThumbprintList)}.`,
    'Choose Save changes.',
  ],
  terraform: ({ OpenIDConnectProviderArn, ThumbprintList }) =>
    argumentPiece(
      {
        type: 'aws_iam_openid_connect_provider',
        called: [providerName(said(OpenIDConnectProviderArn))],
        importId: importIdOf('', OpenIDConnectProviderArn),
      },
      { thumbprint_list: written(ThumbprintList) },
    ),
});
