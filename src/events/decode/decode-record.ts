import { asObject, asString, isJsonObject, type JsonObject } from '../../kernel/json.ts';
import type { Decoded, S3Object } from './decoded.ts';

/**
 * Tells what a JSON value of a log is, looking one level deep: an event, or one of the wrappers in which AWS services
 * and tools hand events on. Never throws. A string is taken as JSON text.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html
 */
export function decodeRecord(value: unknown): Decoded {
  if (isJsonObject(value)) return decodeObject(value);
  if (Array.isArray(value)) return { kind: 'nested', values: value, texts: [] };
  if (typeof value === 'string') return { kind: 'nested', values: [], texts: [value] };
  return foreign('a bare value, not an object');
}

function decodeObject(object: JsonObject): Decoded {
  const { eventName: name, eventSource: source } = object;
  if (isInsight(object)) return { kind: 'insight' };
  const named = typeof name === 'string' && name !== '';
  if (named && typeof source === 'string' && source !== '') {
    // S3, SQS and stream notifications use the same two fields, with `aws:s3` and the like as source.
    return source.startsWith('aws:') ? delivered(object, source) : { kind: 'event', record: object, name, source };
  }
  if (typeof object.digestStartTime === 'string' && Array.isArray(object.logFiles)) return { kind: 'digest' };
  const wrapped = unwrap(object);
  if (wrapped !== undefined) return wrapped;
  if (typeof object.eventVersion === 'string') {
    const lacks = named ? 'eventSource' : 'eventName';
    return { kind: 'malformed', reason: `the record has no ${lacks}` };
  }
  return foreign('an object that is neither an event nor a wrapper of events');
}

function isInsight(object: JsonObject): boolean {
  return object.eventCategory === 'Insight' || object.eventType === 'AwsCloudTrailInsight' || object.insightDetails !== undefined;
}

/** Keys under which a list of records stands. */
const lists = ['Records', 'Events', 'Messages', 'logEvents', 'events'] as const;
/** Keys under which the JSON text of a record, or of a wrapper, stands: LookupEvents, SNS, SQS, SQS to Lambda, CloudWatch Logs. */
const texts = ['CloudTrailEvent', 'Message', 'Body', 'body', 'message'] as const;

function unwrap(object: JsonObject): Decoded | undefined {
  for (const key of lists) if (Array.isArray(object[key])) return { kind: 'nested', values: object[key], texts: [] };
  for (const key of texts) if (typeof object[key] === 'string') return { kind: 'nested', values: [], texts: [object[key]] };
  if (isJsonObject(object.detail)) return unwrapEventBridge(object, object.detail);
  const message = asObject(object.Sns)?.Message;
  if (typeof message === 'string') return { kind: 'nested', values: [], texts: [message] };
  if (isJsonObject(object.s3)) return delivered(object, 'aws:s3');
  const bucket = asString(object.s3Bucket);
  if (bucket === undefined || object.s3ObjectKey === undefined) return undefined;
  const keys = Array.isArray(object.s3ObjectKey) ? object.s3ObjectKey : [object.s3ObjectKey];
  const objects = keys.filter((key): key is string => typeof key === 'string').map((key): S3Object => ({ bucket, key }));
  return { kind: 's3-notification', objects };
}

/** Anyone may put events on a bus, shaped like CloudTrail's; only AWS may call their source `aws.…`. */
function unwrapEventBridge(envelope: JsonObject, detail: JsonObject): Decoded {
  const { source = 'aws.', 'detail-type': type = 'via CloudTrail' } = envelope;
  const isTrail = typeof source === 'string' && source.startsWith('aws.') && typeof type === 'string' && type.endsWith('via CloudTrail');
  return isTrail ? { kind: 'nested', values: [detail], texts: [] } : foreign('an EventBridge event that is not from CloudTrail');
}

function delivered(object: JsonObject, source: string): Decoded {
  const body = asString(object.body);
  if (body !== undefined) return { kind: 'nested', values: [], texts: [body] };
  const s3 = asObject(object.s3);
  const bucket = asString(asObject(s3?.bucket)?.name);
  const key = asString(asObject(s3?.object)?.key);
  if (bucket === undefined || key === undefined) return foreign(`a notification of ${source.slice(0, 40)}`);
  return { kind: 's3-notification', objects: [{ bucket, key: unescapeKey(key) }] };
}

/** S3 writes object keys in notifications as form data: `+` for a space, `%xx` for the rest. */
function unescapeKey(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return key;
  }
}

function foreign(reason: string): Decoded {
  return { kind: 'foreign', reason };
}
