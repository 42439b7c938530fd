import type { CloudTrailEvent } from '../../events/event.ts';
import type { Target } from '../../kernel/change.ts';
import { callById, organizationsId, organizationsTarget } from './organizations-id.ts';

/** Account, root, unit or policy whose tags a call changes. */
export function taggedResource(event: CloudTrailEvent): Target {
  return organizationsTarget(resourceId(event), 'account');
}

/** The same in words: `account 444455556666`, `organisational unit ou-ab12-example1`. */
export function taggedResourceInWords(event: CloudTrailEvent): string {
  return callById(resourceId(event), 'an account, unit or policy that the event does not name');
}

function resourceId(event: CloudTrailEvent): string | undefined {
  return organizationsId(event, 'resourceId', ['account', 'organization-root', 'organizational-unit', 'organization-policy']);
}
