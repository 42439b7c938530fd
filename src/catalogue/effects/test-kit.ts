import { factsOf } from '../../account/facts.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { ApiCall } from '../../kernel/api-call.ts';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';

let serial = 0;

/** A successful IAM event, for tests. */
export function succeeded(eventName: string, requestParameters: JsonObject, responseElements: JsonObject | null = null): CloudTrailEvent {
  serial += 1;
  return {
    eventName,
    eventSource: 'iam.amazonaws.com',
    eventID: `test-${serial}`,
    eventTime: '2026-03-02T09:00:00Z',
    awsRegion: 'us-east-1',
    recipientAccountId: '111122223333',
    userIdentity: { type: 'IAMUser', userName: 'alice', arn: 'arn:aws:iam::111122223333:user/alice', accountId: '111122223333' },
    requestParameters,
    responseElements,
  };
}

/** The event that AWS would record for a call that answers nothing: members with a lower-case first letter. */
export function eventOf(call: ApiCall): CloudTrailEvent {
  const event = succeeded(call.action, lowered(call.parameters));
  return { ...event, eventSource: `${call.service}.amazonaws.com`, awsRegion: call.region ?? 'us-east-1' };
}

/** The state after an event, and what contradicted it. */
export function stateAfter(before: AccountState, event: CloudTrailEvent) {
  const history = findEntry(event.eventSource, event.eventName)?.history;
  if (history === undefined) throw new Error(`${event.eventName} has no history`);
  return history.effect(before, event);
}

/** Facts before, and facts after the event and its inverse have both been carried out; equal when the inverse is right. */
export function thereAndBack(before: AccountState, event: CloudTrailEvent): { before: JsonObject; back: JsonObject } {
  const inverse = findEntry(event.eventSource, event.eventName)?.history?.inverse(before, event);
  if (inverse?.kind !== 'steps') throw new Error(`${event.eventName}: ${JSON.stringify(inverse)}`);
  const state = inverse.calls.map(eventOf).reduce((held, undo) => stateAfter(held, undo).state, stateAfter(before, event).state);
  return { before: factsOf(before), back: factsOf(state) };
}

function lowered(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [`${key.charAt(0).toLowerCase()}${key.slice(1)}`, lower(inner ?? null)]),
  );
}

function lower(value: Json): Json {
  if (Array.isArray(value)) return value.map(lower);
  return isJsonObject(value) ? lowered(value) : value;
}
