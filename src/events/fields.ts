import { asArray, asObject, asString, type Json, type JsonObject } from '../kernel/json.ts';
import type { CloudTrailEvent } from './event.ts';

/** Request parameter at `path`, or undefined. `parameter(event, 'userName')`. */
export function parameter(event: CloudTrailEvent, ...path: string[]): Json | undefined {
  return at(event.requestParameters, path);
}

/** Response element at `path`, or undefined. `response(event, 'user', 'userId')`. */
export function response(event: CloudTrailEvent, ...path: string[]): Json | undefined {
  return at(event.responseElements, path);
}

/** Request parameter at `path` when it is a string that is not empty, else undefined. */
export function textParameter(event: CloudTrailEvent, ...path: string[]): string | undefined {
  return asString(at(event.requestParameters, path));
}

/** Response element at `path` when it is a string that is not empty, else undefined. */
export function textResponse(event: CloudTrailEvent, ...path: string[]): string | undefined {
  return asString(at(event.responseElements, path));
}

/** Strings of the list at a request parameter; empty when it is not there. */
export function listParameter(event: CloudTrailEvent, ...path: string[]): string[] {
  return asArray(at(event.requestParameters, path)).filter((item): item is string => typeof item === 'string');
}

/** Whether AWS left the request parameters out of the record because they were too large. */
export function parametersOmitted(event: CloudTrailEvent): boolean {
  const parameters = asObject(event.requestParameters);
  return parameters?.omitted === true || parameters?.omitted === 'true';
}

/** Account in which the event was recorded, from the record or its identity; empty when neither says it. */
export function accountOf(event: CloudTrailEvent): string {
  return event.recipientAccountId ?? asString(event.userIdentity?.accountId) ?? '';
}

function at(root: JsonObject | null | undefined, path: readonly string[]): Json | undefined {
  let value: Json | undefined = root ?? undefined;
  for (const key of path) {
    const object = asObject(value);
    if (object === undefined || !Object.hasOwn(object, key)) return undefined;
    value = object[key];
  }
  return value;
}
