import { addClientIdHistory } from '../effects/oidc-client-ids.ts';
import { defineEvent } from '../entry.ts';
import { clientIdInWords, isSharedIssuer, oidcProvider, providerInWords } from '../words/identity-provider.ts';

export const AddClientIDToOpenIDConnectProvider = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'AddClientIDToOpenIDConnectProvider',
  kind: 'change',
  access: 'write',
  title: 'Accept one more client id (audience) for an OIDC provider',
  does: 'Adds one client id to the list of an OIDC provider. AWS then accepts tokens of that issuer which carry this client id as their audience, for every role that trusts the provider and has no narrower condition on `aud`.',
  doesNot: [
    'It changes no trust policy: a role that demands another `aud` still refuses tokens with the new one.',
    'It does not check that the client belongs to you; the issuer alone decides who gets tokens for it.',
    'Adding a client id that is already listed succeeds and changes nothing.',
  ],
  appears: 'From the console (Identity providers, audiences), the CLI, an SDK or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`openIDConnectProviderArn` is the provider; it ends with the issuer without `https://`.',
    parameters: {
      openIDConnectProviderArn: 'ARN of the provider.',
      clientID: 'Client id, also called audience, that AWS accepts from now on.',
    },
  },
  target: oidcProvider,
  phrase: (event) => ({
    did: 'added',
    todo: 'add',
    what: `${clientIdInWords(event)} to ${providerInWords(oidcProvider(event))}`,
  }),
  direction: 'grants',
  risks: [
    {
      risk: 'Users or jobs of another application at the same issuer can assume roles that were meant for one application.',
      when: 'A role trusts the provider without a condition on `aud` and `sub`, and the new client id is not yours.',
    },
    {
      risk: 'Anyone with an account at the issuer can ask it for tokens with the new audience, so the audience alone keeps nobody out.',
      when: 'The issuer serves many customers and lets them choose the audience, as those of GitHub, GitLab, HCP Terraform and Buildkite do.',
      holds: isSharedIssuer,
    },
  ],
  benign: [
    'A second application or pipeline of the same organisation is connected.',
    'An audience is renamed: this call, then RemoveClientIDFromOpenIDConnectProvider for the old one.',
  ],
  verify: [
    'Find the client id at the identity provider, and who registered it.',
    'List the roles that trust the provider, and check whether each has conditions on `aud` and `sub`.',
    'Look for AssumeRoleWithWebIdentity with the new audience.',
    'Ask the owner of the provider whether the change was wanted.',
  ],
  related: [
    'iam:RemoveClientIDFromOpenIDConnectProvider',
    'iam:CreateOpenIDConnectProvider',
    'iam:UpdateOpenIDConnectProviderThumbprint',
    'iam:UpdateAssumeRolePolicy',
    'sts:AssumeRoleWithWebIdentity',
  ],
  remediations: ['review-federation', 'tighten-trust', 'contain-principal'],
  attack: ['T1484.002'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddClientIDToOpenIDConnectProvider.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html',
  ],
  history: addClientIdHistory(),
});
