import { tagHistory } from '../effects/tags.ts';
import { defineEvent } from '../entry.ts';
import { providerInWords, samlProvider } from '../words/identity-provider.ts';
import { tagsSet } from '../words/tags.ts';

export const TagSAMLProvider = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'TagSAMLProvider',
  kind: 'change',
  access: 'tagging',
  title: 'Set tags on a SAML identity provider',
  does: 'Adds tags to one SAML provider, or gives tags that are there a new value. Policies can compare them as `aws:ResourceTag` when someone acts on the provider: UpdateSAMLProvider, DeleteSAMLProvider and the calls that read it.',
  doesNot: [
    'It changes neither metadata nor keys.',
    'It does not steer who may assume a role through the provider: the resource of AssumeRoleWithSAML is the role.',
    'It is no attribute of those who sign in: their session tags come from the assertion.',
  ],
  appears: 'From infrastructure code, the console, the CLI or an SDK. Recorded in us-east-1.',
  reading: {
    target: '`sAMLProviderArn` is the provider that gets the tags.',
    parameters: {
      sAMLProviderArn: 'ARN of the provider that gets the tags.',
      tags: 'The tags that are set, each with `key` and `value`. An existing key gets the new value; other tags stay.',
    },
  },
  target: samlProvider,
  phrase: (event) => tagsSet(event, providerInWords(samlProvider(event))),
  direction: 'neutral',
  risks: [
    {
      risk: 'Someone who may change only providers with a certain tag may now replace the metadata of this one, and sign in as anyone.',
      when: 'A policy allows UpdateSAMLProvider by `aws:ResourceTag`, and the tag now fits.',
    },
    {
      risk: 'A provider of an attacker looks as if your infrastructure code had made it.',
      when: 'The provider is new or unknown, and the tags imitate those of a tool.',
    },
  ],
  benign: ['Infrastructure code writes its usual tags on a provider that it manages.', 'The owner of a provider is noted.'],
  verify: [
    'Look for UpdateSAMLProvider on this provider right afterwards.',
    'Search policies for `aws:ResourceTag` with the tag keys on IAM actions.',
    'Check that the provider itself is known, and who made it.',
  ],
  related: ['iam:UntagSAMLProvider', 'iam:CreateSAMLProvider', 'iam:UpdateSAMLProvider'],
  remediations: ['restore-tags'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagSAMLProvider.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
  ],
  history: tagHistory('samlProviders'),
});
