import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';

/** SCIM provisioning tenant of an Identity Center directory, by its id. */
export function provisioningTenant(event: CloudTrailEvent): Target {
  const id = textParameter(event, 'tenantId') ?? textResponse(event, 'tenantId') ?? '';
  return { kind: 'provisioning-tenant', name: id, ...(id === '' ? {} : { id }) };
}
