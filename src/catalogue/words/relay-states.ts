import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { hasParameters } from './settings.ts';

/** False when a permission set certainly opens no page outside the AWS console; undefined when it names another. */
export function unlessConsolePage(event: CloudTrailEvent): false | undefined {
  const page = textParameter(event, 'relayState');
  if (page === undefined) return hasParameters(event) ? false : undefined;
  return /^https:\/\/([a-z0-9-]+\.)*aws\.amazon\.com([/?#]|$)/.test(page) ? false : undefined;
}
