import type { CloudTrailEvent } from '../../events/event.ts';
import { response, textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { asArray, asObject, asString } from '../../kernel/json.ts';

/** Handshake that the call names or answers with. */
export function handshakeTarget(event: CloudTrailEvent): Target {
  const id = textParameter(event, 'handshakeId') ?? textResponse(event, 'handshake', 'id');
  const arn = textResponse(event, 'handshake', 'arn');
  return { kind: 'handshake', name: id ?? '', ...(id === undefined ? {} : { id }), ...(arn === undefined ? {} : { arn }) };
}

/** What the handshake is for, in upper case as the API has it; CloudTrail has written it in lower case too. */
export function handshakeAction(event: CloudTrailEvent): string | undefined {
  return textResponse(event, 'handshake', 'action')?.toUpperCase();
}

/** Id of the party of `type` in the answer: the organisation that invites, the account that is invited. */
export function handshakeParty(event: CloudTrailEvent, type: 'ACCOUNT' | 'ORGANIZATION'): string | undefined {
  for (const item of asArray(response(event, 'handshake', 'parties'))) {
    const party = asObject(item);
    if (party?.type === type) return asString(party.id);
  }
  return undefined;
}
