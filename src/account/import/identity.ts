import type { JsonObject } from '../../kernel/json.ts';
import type { Telling } from './telling.ts';
import { unread } from './unread.ts';
import { textPart, timePart } from './values.ts';

/** Unique id, path and creation, which every entity of IAM has. `id` is the name of the field that holds the id. */
export function identity(detail: JsonObject, id: string, into: Telling, action: string) {
  return {
    id: textPart(detail[id], into, unread(action)),
    path: textPart(detail.Path, into, unread(action)),
    created: timePart(detail.CreateDate, into, unread(action)),
  };
}
