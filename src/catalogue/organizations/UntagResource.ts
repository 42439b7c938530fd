import { defineEvent } from '../entry.ts';
import { taggedResource, taggedResourceInWords } from '../words/organizations-tagged.ts';
import { tagsRemoved } from '../words/tags.ts';

export const UntagResource = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'UntagResource',
  kind: 'change',
  access: 'tagging',
  title: 'Remove tags from an account, root, unit or policy of the organisation',
  does: 'Removes tags by their keys from one account, root, organisational unit or policy in Organizations. Policies that compare the tag as `aws:ResourceTag` when someone acts on it through Organizations then find no value.',
  doesNot: [
    'It removes no tag inside an account.',
    'It does not show the values that the tags had.',
    'It does not always take access away: a denial that asks for the tag stops applying too.',
  ],
  appears:
    'From the Organizations console, an account factory, the CLI, an SDK or infrastructure code, in the management account or in a delegated administrator account. Recorded in us-east-1.',
  reading: {
    target: '`resourceId` says by its form what loses the tags. The response is empty.',
    parameters: {
      resourceId: 'Account id, root (`r-…`), unit (`ou-…`) or policy (`p-…`).',
      tagKeys: 'Keys of the tags that are removed. Their values are not in the event.',
    },
  },
  target: taggedResource,
  phrase: (event) => tagsRemoved(event, taggedResourceInWords(event)),
  direction: 'neutral',
  risks: [
    {
      risk: 'A denial that protected the account, unit or policy no longer applies.',
      when: 'A policy denies Organizations actions by `aws:ResourceTag` with a key that was removed.',
    },
    {
      risk: 'Automation drops the account: backups, checks or guardrails that go by the tag end.',
      when: 'Tools choose accounts by the tag.',
    },
  ],
  benign: ['A tagging scheme is cleaned up, with the same call for many accounts.'],
  verify: [
    'Search policies and automation for the keys, denials first.',
    'Find the values before in the last TagResource or CreateAccount event for the same resource.',
    'Look at what the actor did with the account, unit or policy right afterwards.',
  ],
  related: ['organizations:TagResource', 'organizations:MoveAccount', 'organizations:DetachPolicy', 'organizations:CloseAccount'],
  remediations: ['restore-tags'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_UntagResource.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_tagging.html',
  ],
});
