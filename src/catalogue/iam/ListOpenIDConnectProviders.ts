import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { accountTarget } from '../words/targets.ts';

export const ListOpenIDConnectProviders = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListOpenIDConnectProviders',
  kind: 'read',
  access: 'list',
  title: 'List the OpenID Connect providers of the account',
  does: 'Returns the ARN of each OIDC provider in the account. The ARN ends in the issuer address, such as that of a CI system or of an EKS cluster.',
  doesNot: [
    'It shows neither client ids nor thumbprints: GetOpenIDConnectProvider does.',
    'It does not tell which roles trust a provider; their trust policies do.',
  ],
  appears:
    'The console calls it on the page of identity providers, EKS tools and Terraform look a provider up with it, scanners list it, and the service role of AWS Config may call it. Recorded in us-east-1.',
  reading: {
    target: 'The call is about the whole account and takes no parameter. The providers are not in the event.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the OpenID Connect providers of ${callIt(accountTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The issuers show which CI systems and clusters can get credentials here; with a role that trusts such an issuer too widely, that is a way in from outside.',
      when: 'AWS answered the call, and the caller, which is no scanner, also calls ListRoles or GetRole.',
      holds: unlessHarmless,
    },
    {
      risk: 'The list prepares a change of federation: a new provider, or another client id on one that is trusted already.',
      when: 'CreateOpenIDConnectProvider or AddClientIDToOpenIDConnectProvider by the same caller follows.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: [
    'A tool sets up an EKS cluster and checks whether its provider exists.',
    'A person opened the page of identity providers, or a scanner runs.',
  ],
  verify: [
    'Look for changes of providers and of trust policies by the same caller.',
    'Look for AssumeRoleWithWebIdentity with subjects that you do not know.',
    'Compare the caller with those who run clusters and CI.',
  ],
  related: ['iam:CreateOpenIDConnectProvider', 'iam:AddClientIDToOpenIDConnectProvider', 'iam:UpdateOpenIDConnectProviderThumbprint'],
  remediations: [],
  attack: ['T1526'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOpenIDConnectProviders.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc.html',
  ],
});
