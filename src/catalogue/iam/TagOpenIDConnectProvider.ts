import { tagHistory } from '../effects/tags.ts';
import { defineEvent } from '../entry.ts';
import { oidcProvider, providerInWords } from '../words/identity-provider.ts';
import { tagsSet } from '../words/tags.ts';

export const TagOpenIDConnectProvider = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'TagOpenIDConnectProvider',
  kind: 'change',
  access: 'tagging',
  title: 'Set tags on an OpenID Connect identity provider',
  does: 'Adds tags to one OIDC provider, or gives tags that are there a new value. Policies can compare them as `aws:ResourceTag` when someone acts on the provider: AddClientIDToOpenIDConnectProvider, RemoveClientIDFromOpenIDConnectProvider, UpdateOpenIDConnectProviderThumbprint, DeleteOpenIDConnectProvider and the calls that read it.',
  doesNot: [
    'It changes neither issuer, client ids nor thumbprints.',
    'It does not steer who may assume a role through the provider: the resource of AssumeRoleWithWebIdentity is the role.',
    'It is no attribute of those who sign in: their session tags come from the token.',
  ],
  appears: 'From infrastructure code, the console, the CLI or an SDK. Recorded in us-east-1.',
  reading: {
    target: '`openIDConnectProviderArn` is the provider; it ends with the issuer without `https://`.',
    parameters: {
      openIDConnectProviderArn: 'ARN of the provider that gets the tags.',
      tags: 'The tags that are set, each with `key` and `value`. An existing key gets the new value; other tags stay.',
    },
  },
  target: oidcProvider,
  phrase: (event) => tagsSet(event, providerInWords(oidcProvider(event))),
  direction: 'neutral',
  risks: [
    {
      risk: 'Someone who may change only providers with a certain tag may now change this one, for example add a client id.',
      when: 'A policy allows such calls by `aws:ResourceTag`, and the tag now fits.',
    },
    {
      risk: 'A provider of an attacker looks as if your infrastructure code or a cluster of yours had made it.',
      when: 'The provider is new or unknown, and the tags imitate those of a tool.',
    },
  ],
  benign: ['Infrastructure code writes its usual tags on a provider that it manages.', 'The owner of a provider is noted.'],
  verify: [
    'Search policies for `aws:ResourceTag` with the tag keys on IAM actions.',
    'Look for changes to this provider right afterwards.',
    'Check that the provider itself is known, and who made it.',
  ],
  related: [
    'iam:UntagOpenIDConnectProvider',
    'iam:CreateOpenIDConnectProvider',
    'iam:AddClientIDToOpenIDConnectProvider',
    'iam:UpdateOpenIDConnectProviderThumbprint',
  ],
  remediations: ['restore-tags'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagOpenIDConnectProvider.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
  ],
  history: tagHistory('oidcProviders'),
});
