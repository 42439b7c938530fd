import { deleteOidcProviderHistory } from '../effects/oidc-providers.ts';
import { defineEvent } from '../entry.ts';
import { oidcProvider, providerInWords } from '../words/identity-provider.ts';

export const DeleteOpenIDConnectProvider = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteOpenIDConnectProvider',
  kind: 'change',
  access: 'write',
  title: 'Delete an OpenID Connect identity provider',
  does: 'Deletes an OIDC provider from IAM, its client ids and thumbprints included. From then on tokens of that issuer open no role of the account.',
  doesNot: [
    'It changes no role: trust policies keep naming the ARN of the deleted provider, and attempts to assume those roles through it fail.',
    'It does not end sessions that already run; they last until they expire.',
    'A success does not prove that a provider was there: AWS documents that deleting one that does not exist raises no error.',
  ],
  appears:
    'From the console (Identity providers), the CLI, an SDK or infrastructure code when a pipeline or an EKS cluster is retired. Recorded in us-east-1.',
  reading: {
    target: '`openIDConnectProviderArn` is the provider; it ends with the issuer without `https://`.',
    parameters: { openIDConnectProviderArn: 'ARN of the provider that is deleted.' },
  },
  target: oidcProvider,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: providerInWords(oidcProvider(event)) }),
  direction: 'removes',
  risks: [
    {
      risk: 'Deployments or pods that live on this provider fail as soon as their sessions run out.',
      when: 'Roles still trust the provider and something uses them.',
    },
    {
      risk: 'The provider can be made anew for the same issuer with other client ids; it then has the same ARN, and roles that still name it trust it again.',
      when: 'CreateOpenIDConnectProvider with the same URL follows.',
    },
  ],
  benign: [
    'An EKS cluster or a pipeline was retired, and the same actor deletes its roles too.',
    'Infrastructure code replaces the provider: a deletion and a creation for the same URL within minutes.',
  ],
  verify: [
    'List the roles whose trust policy names the ARN, and when they were last used.',
    'Look for CreateOpenIDConnectProvider with the same URL afterwards, and compare the client ids.',
    'Look for failed AssumeRoleWithWebIdentity calls since, which show who depended on it.',
    'Ask the owner of the pipeline or cluster.',
  ],
  related: [
    'iam:CreateOpenIDConnectProvider',
    'iam:RemoveClientIDFromOpenIDConnectProvider',
    'iam:UpdateAssumeRolePolicy',
    'iam:DeleteRole',
    'sts:AssumeRoleWithWebIdentity',
  ],
  remediations: ['review-federation', 'contain-principal'],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteOpenIDConnectProvider.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc.html',
  ],
  history: deleteOidcProviderHistory(),
});
