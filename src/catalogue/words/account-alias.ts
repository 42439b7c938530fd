import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';

/** The alias of a call in words: `the alias acme-prod`. */
export function accountAlias(event: CloudTrailEvent): string {
  const alias = textParameter(event, 'accountAlias');
  return alias === undefined ? 'an alias that the event does not name' : `the alias ${alias}`;
}
