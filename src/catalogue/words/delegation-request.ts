import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { deniedResource } from './denied-resource.ts';

/** Temporary delegation request, by the id in the request, or in the answer of CreateDelegationRequest. */
export function delegationRequest(event: CloudTrailEvent): Target {
  const denied = deniedResource(event);
  const id = textParameter(event, 'delegationRequestId') ?? textResponse(event, 'delegationRequestId') ?? denied?.name ?? '';
  return { kind: 'delegation-request', name: id, ...(denied?.arn === undefined ? {} : { arn: denied.arn }) };
}
