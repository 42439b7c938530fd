import type { CloudTrailEvent } from '../../events/event.ts';
import { callById, organizationsId } from './organizations-id.ts';

/** Root, unit or account in `targetId`, to which an organisation policy is attached: `organisational unit ou-…`. */
export function policyHolder(event: CloudTrailEvent): string {
  return callById(holderId(event), 'a target that the event does not name');
}

/** Whether the policy is on the root, and so reaches every member account; undefined when the event names no target. */
export function reachesAllAccounts(event: CloudTrailEvent): boolean | undefined {
  return holderId(event)?.startsWith('r-');
}

function holderId(event: CloudTrailEvent): string | undefined {
  return organizationsId(event, 'targetId', ['account', 'organization-root', 'organizational-unit']);
}
