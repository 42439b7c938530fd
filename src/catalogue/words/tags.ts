import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter, parameter } from '../../events/fields.ts';
import { asArray, asObject, asString } from '../../kernel/json.ts';
import type { Phrase } from '../entry.ts';
import { shortList } from './short-list.ts';

/** Words for a call that sets tags: `set tags team=payments and stage=prod on role app`. */
export function tagsSet(event: CloudTrailEvent, entity: string): Phrase {
  const tags = asArray(parameter(event, 'tags')).flatMap((item) => {
    const tag = asObject(item);
    const key = asString(tag?.key);
    return key === undefined ? [] : [typeof tag?.value === 'string' ? `${key}=${shortened(tag.value)}` : key];
  });
  return { did: 'set', todo: 'set', what: `${named(tags)} on ${entity}` };
}

/** Words for a call that removes tags: `removed tag team from role app`. The values that they had are not in the event. */
export function tagsRemoved(event: CloudTrailEvent, entity: string): Phrase {
  return { did: 'removed', todo: 'remove', what: `${named(listParameter(event, 'tagKeys'))} from ${entity}` };
}

/** IAM allows 256 characters in a value; a sentence has room for fewer. */
function shortened(value: string): string {
  if (value === '') return '""';
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

function named(tags: readonly string[]): string {
  if (tags.length === 0) return 'tags';
  return `${tags.length === 1 ? 'tag' : 'tags'} ${shortList(tags)}`;
}
