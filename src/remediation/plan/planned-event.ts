import type { CloudTrailEvent } from '../../events/event.ts';
import type { ApiCall } from '../../kernel/api-call.ts';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { asTold } from './placeholder.ts';

export interface PlannedEventOptions {
  account: string;
  partition: string;
  /** UTC. */
  at: string;
  /** What AWS will answer, as far as it is known; members as the API names them. */
  answer?: JsonObject;
}

/** The event that AWS will record for a call that it accepts, so that effects and inverses can be asked before it is made. */
export function plannedEvent(call: ApiCall, { account, partition, at, answer }: PlannedEventOptions): CloudTrailEvent {
  return {
    eventName: call.action,
    eventSource: `${call.service}.amazonaws.com`,
    eventID: 'planned',
    eventTime: at,
    awsRegion: call.region ?? 'us-east-1',
    recipientAccountId: account,
    userIdentity: {
      type: 'AssumedRole',
      accountId: account,
      arn: `arn:${partition}:sts::${account}:assumed-role/planned/planned`,
    },
    requestParameters: lowered(call.parameters),
    responseElements: answer === undefined ? null : lowered(answer),
  };
}

function lowered(value: JsonObject): JsonObject {
  const told = lower(asTold(value));
  return isJsonObject(told) ? told : {};
}

/** CloudTrail writes members with a lower-case first letter. */
function lower(value: Json): Json {
  if (Array.isArray(value)) return value.map(lower);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [`${key.charAt(0).toLowerCase()}${key.slice(1)}`, lower(inner ?? null)]),
  );
}
