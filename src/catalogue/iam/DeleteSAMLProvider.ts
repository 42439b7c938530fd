import { deleteSamlProviderHistory } from '../effects/saml-providers.ts';
import { defineEvent } from '../entry.ts';
import { outsiderOnIdentityCenterProvider, providerInWords, samlProvider } from '../words/identity-provider.ts';

export const DeleteSAMLProvider = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteSAMLProvider',
  kind: 'change',
  access: 'write',
  title: 'Delete a SAML identity provider',
  does: 'Deletes a SAML provider from IAM, its metadata and decryption keys included. From then on nobody can sign in through it to any role of the account.',
  doesNot: [
    'It changes no role: trust policies keep naming the ARN of the deleted provider, and signing in to those roles fails.',
    'It does not end sessions that are already signed in; they run until they expire.',
    'It takes nothing away from users, access keys or other providers.',
  ],
  appears:
    'From the console (Identity providers), the CLI, an SDK or infrastructure code when federation is moved or taken down. Recorded in us-east-1.',
  reading: {
    target:
      '`sAMLProviderArn` is the provider. Its metadata is not in the event; CreateSAMLProvider or the last UpdateSAMLProvider has it.',
    parameters: { sAMLProviderArn: 'ARN of the provider that is deleted.' },
  },
  target: samlProvider,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: providerInWords(samlProvider(event)) }),
  direction: 'removes',
  risks: [
    {
      risk: 'People who sign in through the provider are locked out, responders included.',
      when: 'Roles still trust the provider, and no other way in, such as a break-glass user, is ready.',
    },
    {
      risk: 'A provider made anew under the same name has the same ARN, so roles that still name it trust whatever metadata it now has.',
      when: 'CreateSAMLProvider with the same name follows, or the actor may call it.',
    },
    {
      risk: 'Identity Center users lose their access to this account.',
      when: 'The name begins with `AWSSSO_` and someone other than Identity Center deleted it.',
      holds: outsiderOnIdentityCenterProvider,
    },
  ],
  benign: [
    'Federation moved to IAM Identity Center or to another provider, and the old one is cleaned up.',
    'Identity Center removes its own provider from an account that it no longer serves.',
  ],
  verify: [
    'List the roles whose trust policy names the ARN, and who last used them.',
    'Look for CreateSAMLProvider with the same name afterwards, and read its metadata.',
    'Check that a way in that needs no federation still works.',
    'Ask the team that runs single sign-on whether it retired the provider.',
  ],
  related: ['iam:CreateSAMLProvider', 'iam:UpdateSAMLProvider', 'iam:UpdateAssumeRolePolicy', 'iam:DeleteRole', 'sts:AssumeRoleWithSAML'],
  remediations: ['review-federation', 'contain-principal'],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteSAMLProvider.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_saml.html',
  ],
  history: deleteSamlProviderHistory(),
});
