import { describe, expect, it } from 'vitest';
import { canonicalText } from './canonical-text.ts';
import { decodeRecord } from './decode-record.ts';
import { normaliseTime } from './event-time.ts';
import { madeUpId } from './made-up-id.ts';
import { nestingOf } from './nesting.ts';
import { toEvent } from './to-event.ts';

const event = { eventName: 'CreateUser', eventSource: 'iam.amazonaws.com' };

describe('decodeRecord', () => {
  it.each<[string, unknown, object]>([
    ['an event', event, { kind: 'event', name: 'CreateUser', source: 'iam.amazonaws.com' }],
    ['an event with an empty name', { ...event, eventName: '' }, { kind: 'foreign' }],
    [
      'an event with a name that is no text',
      { ...event, eventName: 1, eventVersion: '1' },
      { kind: 'malformed', reason: 'the record has no eventName' },
    ],
    ['an Insight event by its category', { ...event, eventCategory: 'Insight' }, { kind: 'insight' }],
    ['an Insight event by its type', { eventType: 'AwsCloudTrailInsight' }, { kind: 'insight' }],
    ['a digest', { digestStartTime: 't', logFiles: [] }, { kind: 'digest' }],
    ['a list', { Records: [event] }, { kind: 'nested', values: [event] }],
    ['an array', [event], { kind: 'nested', values: [event] }],
    ['a text', '{}', { kind: 'nested', texts: ['{}'] }],
    ['a stream of DynamoDB', { ...event, eventSource: 'aws:dynamodb' }, { kind: 'foreign', reason: 'a notification of aws:dynamodb' }],
    ['a bus event of an application', { source: 'my.app', 'detail-type': 'x', detail: event }, { kind: 'foreign' }],
    ['a bus event of another service', { source: 'aws.ec2', 'detail-type': 'EC2 State Change', detail: event }, { kind: 'foreign' }],
    ['a bus event that is cut down', { detail: event }, { kind: 'nested', values: [event] }],
    [
      'an object key that is not form data',
      { s3: { bucket: { name: 'b' }, object: { key: '%zz' } } },
      { kind: 's3-notification', objects: [{ bucket: 'b', key: '%zz' }] },
    ],
    ['null', null, { kind: 'foreign' }],
    ['a number', 5, { kind: 'foreign' }],
    ['an empty object', {}, { kind: 'foreign' }],
  ])('%s', (_name, value, expected) => expect(decodeRecord(value)).toMatchObject(expected));
});

describe('normaliseTime', () => {
  it.each([
    ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z'],
    ['2026-03-02T09:00:00.123Z', '2026-03-02T09:00:00Z'],
    ['2026-03-02T09:00:00+02:00', '2026-03-02T07:00:00Z'],
    ['2026-03-02 09:00:00', '2026-03-02T09:00:00Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
    ['2026-13-02T09:00:00Z', ''],
    ['2026-03-02T24:61:00Z', ''],
    ['9999-12-31T23:00:00-05:00', ''],
    ['yesterday', ''],
    [1_772_442_000, ''],
    [undefined, ''],
  ])('%s', (value, expected) => expect(normaliseTime(value)).toBe(expected));
});

describe('toEvent', () => {
  const make = (over: object): object => toEvent({ ...event, ...over }, event.eventName, event.eventSource, 'id', 't');
  const bare = { ...event, eventID: 'id', eventTime: 't' };
  it.each<[string, object, object]>([
    ['requestParameters that are text', { requestParameters: 'x' }, bare],
    ['requestParameters that are a list', { requestParameters: [] }, bare],
    ['requestParameters null', { requestParameters: null }, { ...bare, requestParameters: null }],
    ['userIdentity null', { userIdentity: null }, bare],
    ['an address that is a number', { sourceIPAddress: 1 }, bare],
    ['resources that are an object', { resources: {} }, bare],
    ['readOnly as text', { readOnly: 'true' }, { ...bare, readOnly: 'true' }],
    ['readOnly as a number', { readOnly: 1 }, bare],
    ['an error code that is a number, so that the call stays a failure', { errorCode: 403 }, { ...bare, errorCode: '403' }],
    ['fields of no known type', { requestID: 5 }, { ...bare, requestID: 5 }],
    [
      'session tokens, at any depth',
      {
        responseElements: {
          credentials: { sessionToken: 'secret', accessKeyId: 'A' },
          list: [{ SessionToken: { a: 1 } }],
          sessionToken: null,
        },
      },
      {
        ...bare,
        responseElements: {
          credentials: { sessionToken: '(withheld)', accessKeyId: 'A' },
          list: [{ SessionToken: '(withheld)' }],
          sessionToken: null,
        },
      },
    ],
  ])('%s', (_name, over, expected) => expect(make(over)).toEqual(expected));
});

describe('madeUpId', () => {
  it('is the digest of the canonical text', () => {
    expect(canonicalText({ b: [1, { d: null, c: 'é' }], a: {} })).toBe('{"a":{},"b":[1,{"c":"é","d":null}]}');
    expect(madeUpId({ a: 1 })).toBe('no-id-015abd7f5cc57a2dd94b7590f04ad808');
  });
});

describe('nestingOf', () => {
  it.each([
    ['{}', 1],
    ['[{"a":[]},[[]]]', 3],
    ['"[[["', 0],
    ['["\\"[[["]', 1],
    [']]]][', 0],
  ])('%s', (text, depth) => expect(nestingOf(text)).toBe(depth));
});
