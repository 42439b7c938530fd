import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter } from '../../events/fields.ts';
import { asArray, asObject, asString } from '../../kernel/json.ts';
import { shortList } from './short-list.ts';

/** ` (CostCenter and Team)`: the attributes that an ABAC call names, or nothing. */
export function accessAttributes(event: CloudTrailEvent): string {
  const list = parameter(event, 'instanceAccessControlAttributeConfiguration', 'accessControlAttributes');
  const keys = asArray(list).flatMap((item) => asString(asObject(item)?.key) ?? []);
  return keys.length === 0 ? '' : ` (${shortList(keys)})`;
}
