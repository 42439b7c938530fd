import { memberAt } from '../../../account/members.ts';
import { requestedTags } from '../../../catalogue/effects/requested-tags.ts';
import { tagsIn } from '../../../catalogue/effects/tag-holders.ts';
import { observe } from '../../../catalogue/observe.ts';
import type { CloudTrailEvent } from '../../../events/event.ts';
import { listParameter, parameter } from '../../../events/fields.ts';
import { asArray } from '../../../kernel/json.ts';
import type { ActionContext, Proposal } from '../../action.ts';
import type { WantedTags } from '../../tag-edit.ts';
import type { TaggedThing } from '../../tagged-thing.ts';

export type EarlierTags = { kind: 'tags'; tags: WantedTags } | Extract<Proposal, { kind: 'refused' }>;

const instead = 'Say what they are to be: --param tags=team=red --param remove=KEY';

/** The tags that the newest change of tags touched, as they were before it. */
export function earlierTags({ events, past }: Pick<ActionContext, 'events' | 'past'>, thing: TaggedThing): EarlierTags {
  const { called, word, entity, holder, name, tags } = thing;
  if (events === undefined)
    return { kind: 'refused', reason: `Which tags ${called} had before is not known, because no history was ingested.`, instead };
  const done = events(entity).filter((event) => observe(event).change.outcome === 'succeeded');
  const last = done.findLastIndex(({ eventName }) => eventName === `Tag${word}` || eventName === `Untag${word}`);
  const event = done[last];
  // What was made anew under the name is another thing, to which the old changes do not belong.
  if (event === undefined || done.slice(last + 1).some((later) => makes(later, word) || deletes(later, word)))
    return { kind: 'refused', reason: `The ingested history shows no change of the tags of ${called}.`, instead };
  const touched = tagsLeftBy(event, word);
  if (touched === undefined) return { kind: 'refused', reason: `Event ${event.eventID} does not show every tag that it touched.`, instead };
  const before = past?.(event.eventID)?.before;
  const held = before === undefined ? undefined : tagsIn(before, holder, name);
  const wanted = new Map<string, string | undefined>();
  for (const [key, left] of touched) {
    const now = Object.keys(tags.items).find((one) => same(one, key, thing));
    if ((now === undefined ? undefined : memberAt(tags, now)) !== left)
      return {
        kind: 'refused',
        reason: `What the account has and what the ingested history shows of tag ${key} of ${called} do not agree.`,
        instead: `Read the account and the logs again. ${instead}`,
      };
    const inState = held === undefined ? undefined : Object.keys(held.items).find((one) => same(one, key, thing));
    const old =
      held !== undefined && (inState !== undefined || held.whole.kind === 'known')
        ? { key: inState ?? key, value: inState === undefined ? undefined : memberAt(held, inState) }
        : standingBefore(done.slice(0, last), key, thing);
    if (old === undefined)
      return {
        kind: 'refused',
        reason: `Whether ${called} had tag ${key} before is not known: the ingested history does not reach back far enough.`,
        instead,
      };
    wanted.set(old.key, old.value);
  }
  return { kind: 'tags', tags: wanted };
}

/** Tags that an event sets, and those that it removes as undefined; undefined where it does not show them all. */
function tagsLeftBy(event: CloudTrailEvent, word: string): ReadonlyMap<string, string | undefined> | undefined {
  if (event.eventName === `Untag${word}`) {
    const keys = listParameter(event, 'tagKeys');
    const list = parameter(event, 'tagKeys');
    return Array.isArray(list) && keys.length === asArray(list).length ? new Map(keys.map((key) => [key, undefined])) : undefined;
  }
  const { tags, whole } = requestedTags(event);
  return whole && (Array.isArray(parameter(event, 'tags')) || makes(event, word)) ? new Map(tags) : undefined;
}

/** How a tag stood after the newest of these events that tells it; undefined where none does. */
function standingBefore(
  events: readonly CloudTrailEvent[],
  key: string,
  thing: TaggedThing,
): { key: string; value: string | undefined } | undefined {
  const { word } = thing;
  for (const event of events.toReversed()) {
    if (deletes(event, word)) return { key, value: undefined };
    const isMade = makes(event, word);
    if (!isMade && event.eventName !== `Tag${word}` && event.eventName !== `Untag${word}`) continue;
    const left = tagsLeftBy(event, word);
    if (left === undefined) return undefined;
    const own = [...left.keys()].find((one) => same(one, key, thing));
    if (own !== undefined) return { key: own, value: left.get(own) };
    if (isMade) return { key, value: undefined };
  }
  return undefined;
}

function makes({ eventName }: CloudTrailEvent, word: string): boolean {
  return [`Create${word}`, `Upload${word}`, `CreateVirtual${word}`].includes(eventName);
}

function deletes({ eventName }: CloudTrailEvent, word: string): boolean {
  return [`Delete${word}`, `DeleteVirtual${word}`].includes(eventName);
}

function same(one: string, other: string, { anyCase }: TaggedThing): boolean {
  return one === other || (anyCase && one.toLowerCase() === other.toLowerCase());
}
