import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter } from '../../events/fields.ts';
import { sharedResources, sharePrincipals } from './resource-share.ts';
import { shortList } from './short-list.ts';

/** What a call adds to a resource share or takes from it: `account 444455556666 and ec2 subnet/subnet-0example1`. */
export function shareMembers(event: CloudTrailEvent): string {
  const sources = listParameter(event, 'sources');
  const named = sources.length === 0 ? '' : `${sources.length === 1 ? 'source' : 'sources'} ${shortList(sources)}`;
  const parts = [sharePrincipals(event), sharedResources(event), named].filter((part) => part !== '');
  return parts.length === 0 ? 'principals or resources that the event does not name' : parts.join(', and ');
}
