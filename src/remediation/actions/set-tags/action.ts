import { defineAction } from '../../action.ts';
import { parseTags } from '../../parse-tags.ts';
import { tagEdit } from '../../tag-edit.ts';
import { taggedKinds, taggedThing } from '../../tagged-thing.ts';

export const action = defineAction({
  id: 'set-tags',
  family: 'account',
  about:
    'Sets tags of a user, role, policy, instance profile, server certificate, identity provider or virtual MFA device. Tags of other keys stay. Where a policy of the account looks at such a tag, the plan names it, because what it allows changes with the tag.',
  reversal: 'Tags that were there get their old value, and new ones are removed.',
  risk: 'R2',
  targets: taggedKinds,
  parameters: { tags: { about: 'The tags to set, with commas between: team=red,stage=prod.', type: { kind: 'text' }, required: true } },
  calls: [
    'iam:TagUser',
    'iam:TagRole',
    'iam:TagPolicy',
    'iam:TagInstanceProfile',
    'iam:TagServerCertificate',
    'iam:TagSAMLProvider',
    'iam:TagOpenIDConnectProvider',
    'iam:TagMFADevice',
  ],
  plan: ({ state, target, parameter }) => {
    const found = taggedThing(state, target);
    if (found.kind === 'refused') return found;
    const parsed = parseTags(parameter('tags') ?? '', found.thing.anyCase);
    if (parsed.kind === 'wrong')
      return {
        kind: 'refused',
        reason: parsed.reason,
        instead: 'Give keys and values of letters, digits, spaces and _.:/=+-@, with commas between: team=red,stage=prod.',
      };
    return tagEdit(state, found.thing, parsed.tags);
  },
});
