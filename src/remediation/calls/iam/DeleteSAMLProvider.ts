import { openPage } from '../../calls-words/console-words.ts';
import { deletionCall } from '../../calls-words/deletion-call.ts';
import { providerName } from '../../calls-words/provider-name.ts';
import { said } from '../../calls-words/said.ts';

export const DeleteSAMLProvider = deletionCall({
  action: 'DeleteSAMLProvider',
  parameter: 'SAMLProviderArn',
  kind: 'saml-provider',
  console: (arn) => [
    ...openPage('IAM', 'Identity providers'),
    `Choose the button next to ${providerName(said(arn))}, then Delete.`,
    'Type the word that the console asks for, then choose Delete.',
  ],
  terraform: 'aws_iam_saml_provider',
  why: 'Without the resource there is no such identity provider, and nobody signs in through it.',
});
