import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { keyProblem, parseTags } from '../../parse-tags.ts';
import { tagEdit, type WantedTags } from '../../tag-edit.ts';
import { type TaggedThing, taggedKinds, taggedThing } from '../../tagged-thing.ts';
import { earlierTags } from './earlier-tags.ts';

export const action = defineAction({
  id: 'restore-tags',
  family: 'account',
  about:
    'Puts tags of a user, role, policy, instance profile, server certificate, identity provider or virtual MFA device back: those that the newest change of tags in the ingested history touched, or those that are given. Tags of other keys stay. It refuses where what the account has does not fit that change, because somebody has changed the tags since.',
  reversal: 'The tags get the values of now again, and those that were taken away are set again.',
  risk: 'R2',
  targets: taggedKinds,
  parameters: {
    tags: { about: 'Tags to set instead of those from the history, with commas between: team=red,stage=prod.', type: { kind: 'text' } },
    remove: { about: 'Keys of tags to remove instead of those from the history, with commas between.', type: { kind: 'text' } },
  },
  calls: [
    'iam:TagUser',
    'iam:UntagUser',
    'iam:TagRole',
    'iam:UntagRole',
    'iam:TagPolicy',
    'iam:UntagPolicy',
    'iam:TagInstanceProfile',
    'iam:UntagInstanceProfile',
    'iam:TagServerCertificate',
    'iam:UntagServerCertificate',
    'iam:TagSAMLProvider',
    'iam:UntagSAMLProvider',
    'iam:TagOpenIDConnectProvider',
    'iam:UntagOpenIDConnectProvider',
    'iam:TagMFADevice',
    'iam:UntagMFADevice',
  ],
  plan,
});

function plan(context: ActionContext): Proposal {
  const found = taggedThing(context.state, context.target);
  if (found.kind === 'refused') return found;
  const { thing } = found;
  const isGiven = context.parameter('tags') !== undefined || context.parameter('remove') !== undefined;
  const wanted = isGiven ? given(context, thing) : earlierTags(context, thing);
  return wanted.kind === 'refused' ? wanted : tagEdit(context.state, thing, wanted.tags);
}

function given(
  { parameter }: ActionContext,
  { anyCase }: TaggedThing,
): { kind: 'tags'; tags: WantedTags } | Extract<Proposal, { kind: 'refused' }> {
  const instead = 'Give --param tags=team=red,stage=prod, --param remove=old,older, or both.';
  const [set, remove] = [parameter('tags'), parameter('remove')?.split(',') ?? []];
  const parsed = set === undefined ? { kind: 'tags' as const, tags: new Map<string, string>() } : parseTags(set, anyCase);
  if (parsed.kind === 'wrong') return { kind: 'refused', reason: parsed.reason, instead };
  const tags = new Map<string, string | undefined>(parsed.tags);
  const compared = (key: string) => (anyCase ? key.toLowerCase() : key);
  for (const key of remove) {
    const wrong = keyProblem(key);
    if (wrong !== undefined) return { kind: 'refused', reason: wrong, instead };
    if ([...parsed.tags.keys()].some((other) => compared(other) === compared(key)))
      return { kind: 'refused', reason: `Tag ${key} cannot be set and removed.`, instead };
    tags.set(key, undefined);
  }
  return { kind: 'tags', tags };
}
