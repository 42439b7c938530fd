import { untagHistory } from '../effects/tags.ts';
import { defineEvent } from '../entry.ts';
import { providerInWords, samlProvider } from '../words/identity-provider.ts';
import { tagsRemoved } from '../words/tags.ts';

export const UntagSAMLProvider = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UntagSAMLProvider',
  kind: 'change',
  access: 'tagging',
  title: 'Remove tags from a SAML identity provider',
  does: 'Removes tags from one SAML provider by their keys. Policies that compare the tag as `aws:ResourceTag`, when someone changes, deletes or reads the provider, then find no value.',
  doesNot: [
    'It changes neither metadata nor keys.',
    'It has no effect on signing in through the provider.',
    'It does not show the values that the tags had.',
  ],
  appears: 'From infrastructure code, the console, the CLI or an SDK. Recorded in us-east-1.',
  reading: {
    target: '`sAMLProviderArn` is the provider that loses the tags.',
    parameters: {
      sAMLProviderArn: 'ARN of the provider that loses the tags.',
      tagKeys: 'Keys of the tags that are removed. Their values are not in the event.',
    },
  },
  target: samlProvider,
  phrase: (event) => tagsRemoved(event, providerInWords(samlProvider(event))),
  direction: 'neutral',
  risks: [
    {
      risk: 'The provider loses its protection, and its metadata can be replaced or the provider deleted.',
      when: 'A policy denies UpdateSAMLProvider or DeleteSAMLProvider on providers with the tag.',
    },
    {
      risk: 'Nobody can tell any more whom the provider belongs to.',
      when: 'Your inventory goes by tags.',
    },
  ],
  benign: ['Infrastructure code no longer sets the tag.', 'A tagging scheme is cleaned up.'],
  verify: [
    'Look for UpdateSAMLProvider or DeleteSAMLProvider on this provider right afterwards.',
    'Search policies and service control policies for `aws:ResourceTag` with the tag keys, denials first.',
  ],
  related: ['iam:TagSAMLProvider', 'iam:UpdateSAMLProvider', 'iam:DeleteSAMLProvider'],
  remediations: ['restore-tags'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagSAMLProvider.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
  ],
  history: untagHistory('samlProviders'),
});
