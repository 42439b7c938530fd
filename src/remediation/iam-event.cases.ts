import type { CloudTrailEvent } from '../events/event.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { UsedAction } from './action.ts';

/** An IAM event of 2026 for cases: `iamEvent('PutUserPolicy', '01-05', { userName: 'alice' })`. */
export function iamEvent(
  eventName: string,
  day: string,
  requestParameters: JsonObject,
  over: Partial<CloudTrailEvent> = {},
): CloudTrailEvent {
  return {
    eventName,
    eventSource: 'iam.amazonaws.com',
    eventID: `${eventName}-${day}`,
    eventTime: `2026-${day}T10:00:00Z`,
    recipientAccountId: '111122223333',
    requestParameters,
    responseElements: null,
    ...over,
  };
}

/** An action that was called with success, last on a day of 2026. */
export function used(action: string, day = '02-20', count = 3): UsedAction {
  return { action, count, denied: 0, last: `2026-${day}T10:00:00Z` };
}

/** An action that was only ever denied. */
export function onlyDenied(action: string, day = '02-20'): UsedAction {
  return { action, count: 2, denied: 2, last: `2026-${day}T10:00:00Z` };
}
