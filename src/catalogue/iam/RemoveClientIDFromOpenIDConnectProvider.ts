import { removeClientIdHistory } from '../effects/oidc-client-ids.ts';
import { defineEvent } from '../entry.ts';
import { clientIdInWords, oidcProvider, providerInWords } from '../words/identity-provider.ts';

export const RemoveClientIDFromOpenIDConnectProvider = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'RemoveClientIDFromOpenIDConnectProvider',
  kind: 'change',
  access: 'write',
  title: 'Stop accepting a client id (audience) for an OIDC provider',
  does: 'Removes one client id from the list of an OIDC provider. AWS then refuses tokens of that issuer which carry this client id as their audience, for every role that trusts the provider.',
  doesNot: [
    'It does not end sessions that were started with such a token; they run until they expire.',
    'It leaves the provider, its other client ids and all trust policies as they are.',
    'A success does not prove that the client id was listed: removing one that is not there raises no error.',
  ],
  appears: 'From the console (Identity providers, audiences), the CLI, an SDK or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`openIDConnectProviderArn` is the provider; it ends with the issuer without `https://`.',
    parameters: {
      openIDConnectProviderArn: 'ARN of the provider.',
      clientID: 'Client id, also called audience, that AWS no longer accepts.',
    },
  },
  target: oidcProvider,
  phrase: (event) => ({
    did: 'removed',
    todo: 'remove',
    what: `${clientIdInWords(event)} from ${providerInWords(oidcProvider(event))}`,
  }),
  direction: 'restricts',
  risks: [
    {
      risk: 'Pipelines, pods or people who sign in with this audience are locked out.',
      when: 'Something still asks for tokens with this audience, such as `sts.amazonaws.com` for GitHub Actions and EKS.',
    },
  ],
  benign: ['An application was retired, or its audience renamed.', 'A review found an audience that nobody uses.'],
  verify: [
    'Look for failed AssumeRoleWithWebIdentity calls since, which show who still used the audience.',
    'Look for AddClientIDToOpenIDConnectProvider by the same actor: a swapped audience says more than a removed one.',
    'Ask the owner of the provider whether the change was wanted.',
  ],
  related: [
    'iam:AddClientIDToOpenIDConnectProvider',
    'iam:DeleteOpenIDConnectProvider',
    'iam:UpdateAssumeRolePolicy',
    'sts:AssumeRoleWithWebIdentity',
  ],
  remediations: ['review-federation'],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveClientIDFromOpenIDConnectProvider.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc.html',
  ],
  history: removeClientIdHistory(),
});
