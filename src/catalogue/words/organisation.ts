import type { CloudTrailEvent } from '../../events/event.ts';
import { textResponse } from '../../events/fields.ts';

/** `organisation o-exampleorgid`, or `the organisation` when the event gives no id, as in a call that did not succeed. */
export function organisationInWords(event: CloudTrailEvent): string {
  const id = textResponse(event, 'organizationId');
  return id === undefined ? 'the organisation' : `organisation ${id}`;
}
