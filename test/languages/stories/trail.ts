import type { ApiCall } from '../../../src/kernel/api-call.ts';
import type { JsonObject } from '../../../src/kernel/json.ts';
import type { Expectation } from '../../../src/remediation/plan/expectation.ts';
import { draft, type Story } from '../story.ts';

const bucket = 'trail-logs-123456789012';
const name = 'arn:aws:cloudtrail:us-east-1:123456789012:trail/main';

/** A bucket that is safe for logs, and a trail of all regions into it. */
export const trail: Story = {
  name: 'a bucket and a trail',
  prepare: [{ service: 's3', action: 'CreateBucket', parameters: { Bucket: 'another' } }],
  absent: [{ kind: 'trail', key: name }],
  drafts: () => [
    onBucket('CreateBucket', { Bucket: bucket }, ['DeleteBucket']),
    onBucket(
      'PutPublicAccessBlock',
      {
        Bucket: bucket,
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: true,
          RestrictPublicBuckets: true,
        },
      },
      ['DeletePublicAccessBlock'],
    ),
    // What is undone by deleting the bucket has nothing to undo by itself.
    onBucket(
      'PutBucketEncryption',
      {
        Bucket: bucket,
        ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
      },
      [],
    ),
    onBucket('PutBucketVersioning', { Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }, []),
    onBucket('PutBucketPolicy', { Bucket: bucket, Policy: bucketPolicy }, ['DeleteBucketPolicy']),
    {
      ...made('cloudtrail', 'CreateTrail', { Name: 'main', S3BucketName: bucket, IsMultiRegionTrail: true, EnableLogFileValidation: true }),
      // moto deletes a trail by its name only.
      undo: {
        kind: 'calls',
        calls: [{ service: 'cloudtrail', region: 'us-east-1', action: 'DeleteTrail', parameters: { Name: 'main' } }],
        secrets: [],
        lost: [],
      },
    },
    made('cloudtrail', 'PutEventSelectors', {
      TrailName: name,
      EventSelectors: [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true, DataResources: [] }],
    }),
    made('cloudtrail', 'StartLogging', { Name: name }),
  ],
};

const bucketPolicy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Write',
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `arn:aws:s3:::${bucket}/AWSLogs/123456789012/*`,
      Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } },
    },
  ],
});

/** The account state does not follow buckets, so such a draft says itself how it is taken back and what it reads. */
function onBucket(action: string, parameters: JsonObject, back: readonly string[]) {
  const read: Expectation = {
    kind: 'no-answer',
    about: `what ${action} sets`,
    call: { service: 's3', region: 'us-east-1', action: 'GetBucketLocation', parameters: { Bucket: bucket } },
    codes: ['NoSuchBucket'],
  };
  const calls = back.map((undo): ApiCall => ({ service: 's3', region: 'us-east-1', action: undo, parameters: { Bucket: bucket } }));
  return {
    ...made('s3', action, parameters),
    undo: { kind: 'calls' as const, calls, secrets: [], lost: [] },
    before: [read],
    after: [{ ...read, about: `${read.about}, done` }],
  };
}

function made(service: string, action: string, parameters: JsonObject) {
  const call: ApiCall = { service, region: 'us-east-1', action, parameters };
  return draft(call);
}
