import { memberAt } from '../account/members.ts';
import type { AccountState } from '../account/state.ts';
import type { CallDraft, Proposal } from './action.ts';
import { tagConditions } from './tag-conditions.ts';
import type { TaggedThing } from './tagged-thing.ts';

/** Tags that something is to have, by key; undefined for one that it is not to have. Other tags stay. */
export type WantedTags = ReadonlyMap<string, string | undefined>;

/** Most tags of one thing, not counting those that AWS sets. */
const most = 50;

/** The plan by which something gets tags and loses others. */
export function tagEdit(state: AccountState, thing: TaggedThing, wanted: WantedTags): Proposal {
  const { tags, called, word, parameter, name } = thing;
  if (tags.whole.kind !== 'known')
    return { kind: 'refused', reason: `Which tags ${called} has is not known.`, instead: 'Read the account first: trailward collect.' };
  const gone = [...wanted].flatMap(([key, value]) => (value === undefined ? (heldKey(thing, key) ?? []) : []));
  const set = [...wanted].filter((entry): entry is [string, string] => {
    const [key, value] = entry;
    const held = heldKey(thing, key);
    return value !== undefined && (held !== key || memberAt(tags, held) !== value);
  });
  if (gone.length + set.length === 0) return { kind: 'nothing', reason: `The tags of ${called} are so already.` };
  const added = set.filter(([key]) => heldKey(thing, key) === undefined).length;
  const own = Object.keys(tags.items).filter((key) => !key.startsWith('aws:')).length;
  if (own - gone.length + added > most)
    return {
      kind: 'refused',
      reason: `AWS takes ${most} tags, and ${called} would have ${own - gone.length + added}.`,
      instead: 'Take tags away first that nobody needs.',
    };
  const { breaks, hasGaps } = tagConditions(state, [...gone, ...set.map(([key]) => key)]);
  const risk = breaks.length > 0 || hasGaps ? { risk: 'R2' as const } : {};
  const draft = (verb: 'Tag' | 'Untag', keys: readonly string[], why: string, parameters: CallDraft['call']['parameters']): CallDraft => ({
    title: `${verb === 'Tag' ? 'Set' : 'Remove'} ${keys.length === 1 ? 'tag' : 'tags'} ${keys.join(', ')} of ${called}`,
    why,
    call: { service: 'iam', action: `${verb}${word}`, parameters: { [parameter]: name, ...parameters } },
    ...risk,
  });
  const setKeys = set.map(([key]) => key);
  return {
    kind: 'steps',
    title: `Change the tags of ${called}`,
    steps: [
      ...(gone.length === 0
        ? []
        : [
            draft('Untag', gone, 'Tags say whose a thing is, and policies may look at them. These are not meant to be there.', {
              TagKeys: gone,
            }),
          ]),
      ...(set.length === 0
        ? []
        : [
            draft('Tag', setKeys, 'Tags say whose a thing is, and policies may look at them. Tags of other keys stay.', {
              Tags: set.map(([Key, Value]) => ({ Key, Value })),
            }),
          ]),
    ],
    breaks: [...breaks],
    notes: [
      ...(hasGaps ? ['Not every policy of the account is known, and those may look at the tags too.'] : []),
      'Policies of resources and of the organisation may look at tags, and are not seen here.',
    ],
  };
}

/** The key as it is held now: of users and roles, keys that differ in case alone are one tag. */
function heldKey({ tags, anyCase }: TaggedThing, key: string): string | undefined {
  return Object.keys(tags.items).find((held) => held === key || (anyCase && held.toLowerCase() === key.toLowerCase()));
}
