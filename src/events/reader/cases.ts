import { Buffer } from 'node:buffer';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import type { JsonObject } from '../../kernel/json.ts';
import type { Interest } from './interest.ts';
import type { Reading } from './reading.ts';

/** Synthetic records in the order of keys in which AWS writes them, all wanted by `iamOnly`, each with an id of its own. */
export function record(number: number, over: JsonObject = {}): JsonObject {
  return {
    eventVersion: '1.09',
    userIdentity: {
      type: 'AssumedRole',
      principalId: 'AROAEXAMPLE:s',
      arn: 'arn:aws:sts::111122223333:assumed-role/ci/s',
      sessionContext: { attributes: { mfaAuthenticated: 'false' } },
    },
    eventTime: `2026-03-02T09:00:${String(number % 60).padStart(2, '0')}Z`,
    eventSource: 'iam.amazonaws.com',
    eventName: 'AttachUserPolicy',
    awsRegion: 'us-east-1',
    sourceIPAddress: '192.0.2.10',
    userAgent: `agent "quoted" \\ back\\\\slash } ] { [ , é 中 😀 ${'\\'.repeat(number % 3)}`,
    requestParameters: { userName: `user-${number}`, tags: [{ key: 'a', value: 'b' }, { key: 'c' }], empty: {}, none: [] },
    responseElements: null,
    eventID: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    readOnly: false,
    eventType: 'AwsApiCall',
    recipientAccountId: '111122223333',
    ...over,
  };
}

/** `count` records, from number `from` on. */
export function records(count: number, from = 0): JsonObject[] {
  return Array.from({ length: count }, (_, i) => record(from + i));
}

export const iamOnly: Interest = { writesOf: ['iam.amazonaws.com'], names: {}, identityTypes: [], omittedParameters: false };

const text = JSON.stringify;
const eventBridge = (detail: JsonObject): JsonObject => ({
  version: '0',
  id: 'x',
  'detail-type': 'AWS API Call via CloudTrail',
  source: 'aws.iam',
  resources: [],
  detail,
});
const sns = (message: unknown): JsonObject => ({ Type: 'Notification', MessageId: 'm', TopicArn: 't', Message: text(message) });

/** Every wrapper, made from a few records; each gives back exactly those. */
export const wrappers: Readonly<Record<string, (list: JsonObject[]) => string>> = {
  'a delivery to S3': (list) => text({ Records: list }),
  'a delivery, indented': (list) => text({ Records: list }, null, 2),
  'a delivery with more keys': (list) =>
    `{"Version":1,"Meta":{"a":[{}]},"Records":${text(list)},"More":{"b":[1,{"c":[]}]},"NextToken":"t]}"}`,
  'two lists in one wrapper': (list) => `{"Records":${text(list.slice(0, 1))},"Events":${text(list.slice(1))}}`,
  'an array': (list) => text(list),
  'an array in arrays': (list) => text([[list.slice(0, 1)], list.slice(1)]),
  'JSON lines': (list) => list.map((item) => text(item)).join('\n'),
  'JSON lines ended with CR LF': (list) => list.map((item) => `${text(item)}\r\n`).join(''),
  'JSON lines of deliveries': (list) => list.map((item) => text({ Records: [item] })).join('\n'),
  'JSON lines of arrays': (list) => list.map((item) => text([item])).join('\n'),
  'values without gaps': (list) => list.map((item) => text(item)).join(''),
  'deliveries without gaps': (list) => list.map((item) => text({ Records: [item] })).join(''),
  'indented values': (list) => list.map((item) => text(item, null, 4)).join('\n'),
  'a JSON text sequence': (list) => list.map((item) => `${text(item)}\n`).join('\u001e'),
  'an array of deliveries': (list) => text(list.map((item) => ({ Records: [item] }))),
  LookupEvents: (list) =>
    text({ Events: list.map((item) => ({ EventId: 'e', Resources: [], CloudTrailEvent: text(item) })), NextToken: 'n' }),
  'LookupEvents, indented': (list) => text({ NextToken: 'n', Events: list.map((item) => ({ CloudTrailEvent: text(item) })) }, null, 4),
  'EventBridge, JSON lines': (list) => list.map((item) => text(eventBridge(item))).join('\n'),
  'EventBridge, an array': (list) => text(list.map(eventBridge)),
  'SNS, JSON lines': (list) => list.map((item) => text(sns(item))).join('\n'),
  'SNS to Lambda': (list) => text({ Records: list.map((item) => ({ EventSource: 'aws:sns', Sns: { Message: text(item) } })) }),
  SQS: (list) => text({ Messages: list.map((item) => ({ MessageId: 'm', Body: text(item) })) }),
  'SQS to Lambda': (list) => text({ Records: list.map((item) => ({ messageId: 'm', body: text(item), eventSource: 'aws:sqs' })) }),
  'SNS in SQS': (list) => text({ Messages: [{ Body: text(sns({ Records: list })) }] }),
  'EventBridge in SNS in SQS': (list) => text({ Messages: list.map((item) => ({ Body: text(sns(eventBridge(item))) })) }),
  'CloudWatch Logs subscription': (list) =>
    text({ messageType: 'DATA_MESSAGE', logEvents: list.map((item, i) => ({ id: `${i}`, message: text(item) })) }),
  'CloudWatch Logs, filtered': (list) => text({ events: list.map((item) => ({ message: text(item) })), searchedLogStreams: [] }),
  'texts in an array': (list) => text(list.map((item) => text(item))),
  'texts, JSON lines': (list) => `[]\n${list.map((item) => text(text(item))).join('\n')}`,
};

export const compressions: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  plain: (bytes) => bytes,
  gzip: (bytes) => gzipSync(bytes),
  'gzip in members': (bytes) => Buffer.concat([gzipSync(bytes.subarray(0, 700)), gzipSync(bytes.subarray(700))]),
  'padded gzip': (bytes) => Buffer.concat([gzipSync(bytes), Buffer.alloc(40)]),
  zstd: (bytes) => zstdCompressSync(bytes),
  'zstd in frames': (bytes) => Buffer.concat([zstdCompressSync(bytes.subarray(0, 700)), zstdCompressSync(bytes.subarray(700))]),
  'after a byte order mark': (bytes) => Buffer.concat([Buffer.from('\ufeff \r\n\t'), bytes]),
};

/** Ids of the records kept, in order. */
export function keptIds(reading: Reading): string[] {
  return reading.records.map(({ event }) => event.eventID);
}

/** Ids of synthetic records. */
export function idsOf(list: readonly JsonObject[]): string[] {
  return list.map(({ eventID }) => String(eventID));
}
