import { defineCall } from '../../call-record.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { said } from '../../calls-words/said.ts';
import { taggingPermission } from '../../calls-words/tagging-permission.ts';
import { tagLines, tagsWritten } from '../../calls-words/tags-said.ts';
import { resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';
import { iamArn, iamArnPattern } from '../../iam-arn.ts';

export const CreateSAMLProvider = defineCall({
  service: 'iam',
  action: 'CreateSAMLProvider',
  risk: 'R0',
  resource: ({ Name }, place) => iamArnPattern(place, 'saml-provider', Name),
  also: ({ Name, Tags }, place) => taggingPermission('iam:TagSAMLProvider', iamArnPattern(place, 'saml-provider', Name), Tags),
  already: ['EntityAlreadyExists'],
  binds: { SAMLProviderArn: 'SAMLProviderArn' },
  // The ARN is certain before AWS tells it.
  answer: ({ Name }, _, place) => ({ SAMLProviderArn: iamArn(place, 'saml-provider', said(Name)) }),
  console: ({ Name, AssertionEncryptionMode, Tags }) => [
    ...openPage('IAM', 'Identity providers'),
    'Choose Add provider, then SAML.',
    `For Provider name, type ${said(Name)}.`,
    'For Metadata document, choose Choose file, and choose a file that holds the metadata of this step.',
    ...(AssertionEncryptionMode === undefined ? [] : [`Under SAML encryption, choose ${said(AssertionEncryptionMode)}.`]),
    ...tagLines(Tags),
    'Choose Add provider.',
  ],
  terraform: (parameters, place) => {
    const { Name, Tags } = parameters;
    const about = { type: 'aws_iam_saml_provider', called: [Name], importId: iamArn(place, 'saml-provider', said(Name)) };
    const names = { Name: 'name', SAMLMetadataDocument: 'saml_metadata_document' };
    return resourcePiece(about, { ...writtenAs(parameters, names), ...tagsWritten(Tags) });
  },
});
