import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { compressions, iamOnly, idsOf, keptIds, records, wrappers } from './cases.ts';
import { readBuffer } from './read-buffer.ts';

const list = records(5);

describe.each(Object.entries(wrappers))('%s', (_wrapper, wrap) => {
  it.each(Object.entries(compressions))('%s', async (_compression, compress) => {
    const bytes = compress(Buffer.from(wrap(structuredClone(list))));
    const reading = await readBuffer(bytes, 'file', iamOnly);
    expect(reading).toMatchObject({ problems: [], skipped: [] });
    expect(reading.counts).toMatchObject({ files: 1, events: 5, unique: 5, duplicates: 0, malformed: 0, repaired: 0, bytes: bytes.length });
    expect(reading.records.map(({ event }) => event)).toEqual(list);
    expect(reading.records.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    expect(keptIds(reading)).toEqual(idsOf(list));
  });
});

describe('what is no event', () => {
  const digest = {
    awsAccountId: '111122223333',
    digestStartTime: '2026-03-02T09:00:00Z',
    logFiles: [{ s3Bucket: 'b' }],
    previousDigestSignature: null,
  };
  const insight = {
    eventVersion: '1.07',
    eventCategory: 'Insight',
    insightDetails: { eventName: 'RunInstances', eventSource: 'ec2.amazonaws.com' },
  };
  const s3 = {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    eventName: 'ObjectCreated:Put',
    s3: { bucket: { name: 'b' }, object: { key: 'a+b/%C3%A9.gz' } },
  };
  const counts = { files: 1, events: 0, unique: 0, malformed: 0 };

  it.each([
    ['a digest file', digest, { ...counts, digests: 1 }, []],
    ['Insight events', { Records: [insight, insight] }, { ...counts, insights: 2 }, []],
    ['an empty delivery', { Records: [] }, counts, []],
    ['an empty array', [], counts, []],
    ['an empty page of LookupEvents', { Events: [] }, counts, []],
    ['a notification of S3', { Records: [s3] }, counts, ['names s3://b/a b/é.gz; its records are not inline']],
    [
      'a notification of S3 in SNS in SQS',
      { Messages: [{ Body: JSON.stringify({ Message: JSON.stringify({ Records: [s3] }) }) }] },
      counts,
      [expect.any(String)],
    ],
    [
      "CloudTrail's own notification",
      { Message: JSON.stringify({ s3Bucket: 'b', s3ObjectKey: ['k1', 'k2'] }) },
      counts,
      ['names s3://b/k1; its records are not inline', 'names s3://b/k2; its records are not inline'],
    ],
  ])('%s', async (_name, value, expected, reasons) => {
    const { counts, problems, skipped, records: kept } = await readBuffer(Buffer.from(JSON.stringify(value)), 'file', iamOnly);
    expect(counts).toMatchObject(expected);
    expect(problems.map(({ reason }) => reason)).toEqual(reasons);
    expect(problems.every(({ kind }) => kind === 'not-inline')).toBe(true);
    expect([kept, skipped]).toEqual([[], []]);
  });

  it('an event on a bus that is not from CloudTrail', async () => {
    const forged = { 'detail-type': 'AWS API Call via CloudTrail', source: 'my.app', detail: list[0] };
    const { counts, records: kept, problems } = await readBuffer(Buffer.from(JSON.stringify([forged, list[1]])), 'file', iamOnly);
    expect(counts).toMatchObject({ events: 2, unique: 1, malformed: 1 });
    expect(kept).toHaveLength(1);
    expect(problems).toMatchObject([{ record: 0, kind: 'malformed-record' }]);
  });
});
