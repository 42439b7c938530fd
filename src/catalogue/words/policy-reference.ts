import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';

/** A customer managed policy that a permission set names without an ARN: `customer managed policy /teams/app-read`. */
export function policyReference(event: CloudTrailEvent, ...path: string[]): string {
  const name = textParameter(event, ...path, 'name');
  if (name === undefined) return 'a customer managed policy that the event does not name';
  const place = textParameter(event, ...path, 'path');
  return `customer managed policy ${place === undefined || place === '/' ? '' : place}${name}`;
}
