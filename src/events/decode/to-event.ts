import { isJsonObject, type JsonObject } from '../../kernel/json.ts';
import type { CloudTrailEvent } from '../event.ts';
import { withholdTokens } from './withhold-tokens.ts';

type Field = Exclude<keyof CloudTrailEvent, 'eventName' | 'eventSource' | 'eventID' | 'eventTime'>;

const isText = (value: unknown): boolean => typeof value === 'string';
const isObjectOrNull = (value: unknown): boolean => value === null || isJsonObject(value);

/** One test per optional field of `CloudTrailEvent`; the type makes a forgotten field an error. */
const rightType: Readonly<Record<Field, (value: unknown) => boolean>> = {
  eventVersion: isText,
  awsRegion: isText,
  userIdentity: isJsonObject,
  sourceIPAddress: isText,
  userAgent: isText,
  errorCode: isText,
  errorMessage: isText,
  requestParameters: isObjectOrNull,
  responseElements: isObjectOrNull,
  additionalEventData: isObjectOrNull,
  serviceEventDetails: isObjectOrNull,
  resources: Array.isArray,
  eventType: isText,
  eventCategory: isText,
  recipientAccountId: isText,
  sharedEventID: isText,
  vpcEndpointId: isText,
  tlsDetails: isObjectOrNull,
  readOnly: (value) => typeof value === 'boolean' || typeof value === 'string',
  sessionCredentialFromConsole: isText,
};
const fields = Object.entries(rightType);

/**
 * Turns a decoded record into an event, in place: sets `id` and `time`, drops every field that is not of the type
 * `CloudTrailEvent` gives it, and withholds session tokens. Fields that the type does not name stay as they are.
 */
export function toEvent(record: JsonObject, name: string, source: string, id: string, time: string): CloudTrailEvent {
  // Dropped like any other wrong type, a numeric error code would turn a failed call into a successful one.
  if (typeof record.errorCode === 'number') record.errorCode = String(record.errorCode);
  for (const [field, fits] of fields) {
    if (record[field] !== undefined && !fits(record[field])) delete record[field];
  }
  withholdTokens(record.responseElements);
  return Object.assign(record, { eventName: name, eventSource: source, eventID: id, eventTime: time });
}
