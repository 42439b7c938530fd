import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter } from '../../events/fields.ts';
import { asArray, asObject, asString } from '../../kernel/json.ts';
import { shortList } from './short-list.ts';

/** The tags in CloudTrail's `tagsList`: `tag team=payments`, `tags team=payments and stage=prod`. */
export function tagsListInWords(event: CloudTrailEvent): string {
  const tags = asArray(parameter(event, 'tagsList')).flatMap((item) => {
    const tag = asObject(item);
    const key = asString(tag?.key);
    if (key === undefined) return [];
    const value = asString(tag?.value);
    return [value === undefined ? key : `${key}=${value}`];
  });
  if (tags.length === 0) return 'tags that the event does not name';
  return `${tags.length === 1 ? 'tag' : 'tags'} ${shortList(tags)}`;
}
