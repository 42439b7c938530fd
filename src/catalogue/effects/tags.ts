import type { Tags } from '../../account/entities.ts';
import { memberAt, someMembers, withMember, withoutMember } from '../../account/members.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter, parameter } from '../../events/fields.ts';
import type { ApiCall } from '../../kernel/api-call.ts';
import { asArray } from '../../kernel/json.ts';
import type { EventHistory, Inverse } from '../effect.ts';
import { requestedTags } from './requested-tags.ts';
import { onTags, type TagHolder, taggedName, tagHolders, tagsIn } from './tag-holders.ts';

/** History of the eight calls that set tags. A tag of the same key is replaced; others stay. */
export function tagHistory(kind: TagHolder): EventHistory {
  return {
    effect: (before, event) => {
      const { tags: asked, whole } = tagsAsked(event);
      return onTags(before, event, kind, (tags, note) => {
        const set = asked.reduce((held, [key, value]) => withTag(held, kind, key, value), sureOf(tags, whole));
        if (kind === 'policies' && isAwsManaged(event)) note('A policy that AWS manages takes no tags.');
        if (ownTags(set) > most) note(`AWS allows ${most} tags, and these are ${ownTags(set)}.`);
        return set;
      });
    },
    inverse: (before, event) => {
      const { tags, whole } = tagsAsked(event);
      return restored(before, event, kind, { keys: tags.map(([key]) => key), whole, set: new Map(tags) });
    },
    reversible: { answer: 'yes', reason: 'The old values of the tags can be set again, and tags that were new can be removed.' },
  };
}

/** History of the eight calls that remove tags. Removing a tag that is not there changes nothing. */
export function untagHistory(kind: TagHolder): EventHistory {
  return {
    effect: (before, event) => {
      const { keys, whole } = keysAsked(event);
      return onTags(before, event, kind, (tags) => keys.reduce((held, key) => withoutTag(held, kind, key), sureOf(tags, whole)));
    },
    inverse: (before, event) => restored(before, event, kind, { ...keysAsked(event), set: new Map() }),
    reversible: { answer: 'yes', reason: 'The tags can be set again with the values that they had.' },
  };
}

/** Most tags of one thing, not counting those that AWS sets. */
const most = 50;

function ownTags({ items }: Tags): number {
  return Object.keys(items).filter((key) => !key.startsWith('aws:')).length;
}

function isAwsManaged(event: CloudTrailEvent): boolean {
  return /^arn:[^:]*:iam::aws:/.test(taggedName(event, 'policies') ?? '');
}

/** Every tag call has its list, so one without was not shown in full. */
function tagsAsked(event: CloudTrailEvent) {
  const { tags, whole } = requestedTags(event);
  return { tags, whole: whole && Array.isArray(parameter(event, 'tags')) };
}

function keysAsked(event: CloudTrailEvent) {
  const list = parameter(event, 'tagKeys');
  const keys = listParameter(event, 'tagKeys');
  return { keys, whole: Array.isArray(list) && keys.length === asArray(list).length };
}

/** Where a call touched tags that the event does not show, any tag may be another now. */
function sureOf(tags: Tags, whole: boolean): Tags {
  return whole ? tags : someMembers({}, 'an event does not show all tags that it changed');
}

/** The key as it is held: of users and roles, `Team` and `team` are one tag, and the last call decides how it is written. */
function heldKey(tags: Tags, kind: TagHolder, key: string): string | undefined {
  if (Object.hasOwn(tags.items, key)) return key;
  return tagHolders[kind].anyCase ? Object.keys(tags.items).find((held) => held.toLowerCase() === key.toLowerCase()) : undefined;
}

function withTag(tags: Tags, kind: TagHolder, key: string, value: string): Tags {
  return withMember(withoutTag(tags, kind, key), key, value);
}

function withoutTag(tags: Tags, kind: TagHolder, key: string): Tags {
  const held = heldKey(tags, kind, key);
  return held === undefined ? tags : withoutMember(tags, held);
}

interface Touched {
  keys: readonly string[];
  whole: boolean;
  /** Values that the call set, by key; empty where it removed tags. */
  set: ReadonlyMap<string, string>;
}

function restored(before: AccountState, event: CloudTrailEvent, kind: TagHolder, { keys, whole, set }: Touched): Inverse {
  const { word, name: nameParameter } = tagHolders[kind];
  const name = taggedName(event, kind);
  if (name === undefined || !whole)
    return { kind: 'unknown', reason: 'The event does not show what was tagged and every tag that was touched.' };
  const tags = tagsIn(before, kind, name);
  const olds = new Map<string, string>();
  const news: string[] = [];
  for (const key of keys) {
    const held = tags === undefined ? undefined : heldKey(tags, kind, key);
    const old = tags === undefined || held === undefined ? undefined : memberAt(tags, held);
    if (held !== undefined && old !== undefined && (held !== key || old !== set.get(key))) olds.set(held, old);
    if (held === undefined && tags?.whole.kind !== 'known')
      return { kind: 'unknown', reason: `Whether ${name} had tag ${key} before is not known.` };
    if (held === undefined && set.has(key)) news.push(key);
  }
  const call = (action: string, touched: ApiCall['parameters']): ApiCall => ({
    service: 'iam',
    action: `${action}${word}`,
    parameters: { [nameParameter]: name, ...touched },
  });
  const untag = news.length === 0 ? [] : [call('Untag', { TagKeys: news })];
  const tag = olds.size === 0 ? [] : [call('Tag', { Tags: [...olds].map(([Key, Value]) => ({ Key, Value })) })];
  return { kind: 'steps', calls: [...untag, ...tag] };
}
