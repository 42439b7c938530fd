import { defineCall } from '../../call-record.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { providerName } from '../../calls-words/provider-name.ts';
import { said } from '../../calls-words/said.ts';
import { argumentPiece, importIdOf, noPiece } from '../../calls-words/terraform-pieces.ts';
import { written } from '../../calls-words/written.ts';
import { iamArnGiven } from '../../iam-arn.ts';

export const UpdateSAMLProvider = defineCall({
  service: 'iam',
  action: 'UpdateSAMLProvider',
  // Other metadata can lock everybody out, and a removed private key is gone.
  risk: ({ RemovePrivateKey }) => (RemovePrivateKey === undefined ? 'R2' : 'R3'),
  resource: ({ SAMLProviderArn }, place) => iamArnGiven(place, 'saml-provider', SAMLProviderArn),
  already: [],
  console: ({ SAMLProviderArn, SAMLMetadataDocument, AssertionEncryptionMode, AddPrivateKey, RemovePrivateKey }) => [
    ...openPage('IAM', 'Identity providers'),
    `Choose ${providerName(said(SAMLProviderArn))}.`,
    ...(SAMLMetadataDocument === undefined ? [] : ['Choose Replace metadata, and choose a file that holds the metadata of this step.']),
    ...(AssertionEncryptionMode === undefined ? [] : [`Under SAML encryption, choose Edit, then ${said(AssertionEncryptionMode)}.`]),
    ...(AddPrivateKey === undefined ? [] : ['Under SAML encryption, upload the private key of this step.']),
    ...(RemovePrivateKey === undefined ? [] : [`Under SAML encryption, remove the private key ${said(RemovePrivateKey)}.`]),
    'Save the changes.',
  ],
  terraform: ({ SAMLProviderArn, SAMLMetadataDocument }) =>
    SAMLMetadataDocument === undefined
      ? noPiece('Terraform has no argument for the encryption of SAML assertions, so take this step outside of it.')
      : argumentPiece(
          {
            type: 'aws_iam_saml_provider',
            called: [providerName(said(SAMLProviderArn))],
            importId: importIdOf('', SAMLProviderArn),
          },
          { saml_metadata_document: written(SAMLMetadataDocument) },
        ),
});
