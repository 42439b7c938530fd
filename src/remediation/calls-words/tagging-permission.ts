import type { JsonObject } from '../../kernel/json.ts';
import type { Permission } from '../call-record.ts';

/** The action that AWS asks for beside the call itself where what is made gets tags at once. */
export function taggingPermission(action: string, resource: string, tags: JsonObject[string]): Permission[] {
  return tags === undefined ? [] : [{ action, resource }];
}
