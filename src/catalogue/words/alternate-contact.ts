import type { CloudTrailEvent } from '../../events/event.ts';
import { accountField, managedAccountInWords } from './account-management.ts';

/** `the security contact of account 444455556666`, or `an alternate contact of …` when the event gives no type. */
export function alternateContactInWords(event: CloudTrailEvent): string {
  const type = accountField(event, 'alternateContactType');
  return `${type === undefined ? 'an alternate contact' : `the ${type.toLowerCase()} contact`} of ${managedAccountInWords(event)}`;
}

/** Whether the call is about the security contact; undefined when the event gives no type. */
export function concernsSecurityContact(event: CloudTrailEvent): boolean | undefined {
  const type = accountField(event, 'alternateContactType');
  return type === undefined ? undefined : type === 'SECURITY';
}
