import { untagHistory } from '../effects/tags.ts';
import { defineEvent } from '../entry.ts';
import { oidcProvider, providerInWords } from '../words/identity-provider.ts';
import { tagsRemoved } from '../words/tags.ts';

export const UntagOpenIDConnectProvider = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UntagOpenIDConnectProvider',
  kind: 'change',
  access: 'tagging',
  title: 'Remove tags from an OpenID Connect identity provider',
  does: 'Removes tags from one OIDC provider by their keys. Policies that compare the tag as `aws:ResourceTag`, when someone changes, deletes or reads the provider, then find no value.',
  doesNot: [
    'It changes neither issuer, client ids nor thumbprints.',
    'It has no effect on signing in through the provider.',
    'It does not show the values that the tags had.',
  ],
  appears: 'From infrastructure code, the console, the CLI or an SDK. Recorded in us-east-1.',
  reading: {
    target: '`openIDConnectProviderArn` is the provider; it ends with the issuer without `https://`.',
    parameters: {
      openIDConnectProviderArn: 'ARN of the provider that loses the tags.',
      tagKeys: 'Keys of the tags that are removed. Their values are not in the event.',
    },
  },
  target: oidcProvider,
  phrase: (event) => tagsRemoved(event, providerInWords(oidcProvider(event))),
  direction: 'neutral',
  risks: [
    {
      risk: 'The provider loses its protection, and client ids or thumbprints can be changed.',
      when: 'A policy denies such calls on providers with the tag.',
    },
    {
      risk: 'Nobody can tell any more which cluster or pipeline the provider belongs to.',
      when: 'Your clean-up or your inventory goes by tags.',
    },
  ],
  benign: ['Infrastructure code no longer sets the tag.', 'A tagging scheme is cleaned up.'],
  verify: [
    'Look for AddClientIDToOpenIDConnectProvider, UpdateOpenIDConnectProviderThumbprint or DeleteOpenIDConnectProvider right afterwards.',
    'Search policies and service control policies for `aws:ResourceTag` with the tag keys, denials first.',
  ],
  related: [
    'iam:TagOpenIDConnectProvider',
    'iam:AddClientIDToOpenIDConnectProvider',
    'iam:UpdateOpenIDConnectProviderThumbprint',
    'iam:DeleteOpenIDConnectProvider',
  ],
  remediations: ['restore-tags'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagOpenIDConnectProvider.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
  ],
  history: untagHistory('oidcProviders'),
});
