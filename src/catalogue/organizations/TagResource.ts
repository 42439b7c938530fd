import { defineEvent } from '../entry.ts';
import { taggedResource, taggedResourceInWords } from '../words/organizations-tagged.ts';
import { tagsSet } from '../words/tags.ts';

export const TagResource = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'TagResource',
  kind: 'change',
  access: 'tagging',
  title: 'Set tags on an account, root, unit or policy of the organisation',
  does: 'Adds tags to one account, root, organisational unit or policy in Organizations, or gives tags that are there a new value. Policies can compare them as `aws:ResourceTag` when someone acts on that account, unit or policy through Organizations.',
  doesNot: [
    'It tags nothing inside an account: no user, role or resource gets the tag.',
    'It does not set principal tags for the people in the account.',
    'It does not show the value that a tag had before.',
  ],
  appears:
    'From the Organizations console, an account factory, the CLI, an SDK or infrastructure code, in the management account or in a delegated administrator account. Recorded in us-east-1.',
  reading: {
    target: '`resourceId` says by its form what is tagged. The response is empty.',
    parameters: {
      resourceId: 'Account id, root (`r-…`), unit (`ou-…`) or policy (`p-…`).',
      tags: 'The tags that are set, each with `key` and `value`. Other tags stay.',
    },
  },
  target: taggedResource,
  phrase: (event) => tagsSet(event, taggedResourceInWords(event)),
  direction: 'neutral',
  risks: [
    {
      risk: 'Somebody may now manage the account, unit or policy who could not before, or a denial no longer protects it.',
      when: 'A policy allows or denies Organizations actions by `aws:ResourceTag` with a key that was set.',
    },
    {
      risk: 'Automation treats the account as something that it is not, such as a sandbox without backups or checks.',
      when: 'Tools decide by tags of the account which guardrails, backups or deletions apply.',
    },
  ],
  benign: ['An account gets its cost centre, owner or stage.', 'Infrastructure code writes its usual tags.'],
  verify: [
    'Search policies and automation for the keys that were set.',
    'Find the value before in the last TagResource event for the same resource and key.',
    'Look at what the actor did with the account, unit or policy right afterwards.',
  ],
  related: ['organizations:UntagResource', 'organizations:MoveAccount', 'organizations:AttachPolicy', 'organizations:CreateAccount'],
  remediations: ['restore-tags'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_TagResource.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_tagging.html',
  ],
});
