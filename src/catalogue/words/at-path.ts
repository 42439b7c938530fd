import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';

/** ` at path /engineering/` for a new entity outside the root path, or nothing. */
export function atPath(event: CloudTrailEvent): string {
  const path = textParameter(event, 'path');
  return path === undefined || path === '/' ? '' : ` at path ${path}`;
}
