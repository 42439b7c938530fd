import type { Tags } from '../../account/entities.ts';
import { someMembers, wholeMembers } from '../../account/members.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, parametersOmitted } from '../../events/fields.ts';
import { asArray, asObject, asString, isJsonObject, type Json } from '../../kernel/json.ts';
import { readOf } from './read-of.ts';

/** Tags that a request sets. */
export interface RequestedTags {
  tags: readonly (readonly [key: string, value: string])[];
  /** Whether there can be no others than `tags`; false where the event shows the list only in part or not at all. */
  whole: boolean;
}

/** The tags in parameter `tags`. AWS takes a tag without a value for one with an empty value. */
export function requestedTags(event: CloudTrailEvent): RequestedTags {
  const list = parameter(event, 'tags');
  // A call without tags may have no parameters at all; a list that is no list can hide anything.
  if (list === undefined || list === null) return { tags: [], whole: isJsonObject(event.requestParameters) && !parametersOmitted(event) };
  return readTags(list);
}

/** The tags in a list as AWS writes them, of a request or of a response. */
export function readTags(list: Json | undefined): RequestedTags {
  const items = asArray(list);
  const tags = items.flatMap((item) => {
    const tag = asObject(item);
    const [key, value] = [asString(tag?.['key']), tag?.['value'] ?? ''];
    return key === undefined || typeof value !== 'string' ? [] : [[key, value] as const];
  });
  return { tags, whole: Array.isArray(list) && tags.length === items.length };
}

/** Tags of what a call has made: those of its request and no others. */
export function tagsOfNew(event: CloudTrailEvent): Tags {
  const { tags, whole } = requestedTags(event);
  const items = Object.fromEntries(tags);
  return whole ? wholeMembers(items, readOf(event)) : someMembers(items, 'the event does not show all tags of the request');
}
