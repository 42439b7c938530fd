import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { deniedResource } from './denied-resource.ts';
import { nameInArn } from './targets.ts';

/** Invitation to a resource share, under the name of the share where the answer gives it. */
export function shareInvitation(event: CloudTrailEvent): Target {
  const denied = deniedResource(event)?.arn;
  const arn =
    textParameter(event, 'resourceShareInvitationArn') ?? (denied?.includes(':resource-share-invitation/') === true ? denied : undefined);
  const name = textResponse(event, 'resourceShareInvitation', 'resourceShareName') ?? nameInArn(arn ?? '');
  return { kind: 'resource-share-invitation', name, ...(arn === undefined ? {} : { arn }) };
}

/** `the invitation to resource share data-lake of account 444455556666`. */
export function shareInvitationInWords(event: CloudTrailEvent): string {
  const share = textResponse(event, 'resourceShareInvitation', 'resourceShareName');
  const sender = senderOf(event);
  if (share === undefined) {
    const { name } = shareInvitation(event);
    return name === '' ? 'an invitation to a resource share that the event does not name' : `resource share invitation ${name}`;
  }
  return `the invitation to resource share ${share}${sender === undefined ? '' : ` of account ${sender}`}`;
}

function senderOf(event: CloudTrailEvent): string | undefined {
  return textResponse(event, 'resourceShareInvitation', 'senderAccountId');
}
