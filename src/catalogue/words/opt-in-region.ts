import type { CloudTrailEvent } from '../../events/event.ts';
import { accountField, managedAccountInWords } from './account-management.ts';

/** `Region af-south-1 for account 444455556666`. */
export function regionOfAccount(event: CloudTrailEvent): string {
  const region = accountField(event, 'regionName');
  return `${region === undefined ? 'a Region that the event does not name' : `Region ${region}`} for ${managedAccountInWords(event)}`;
}
