import type { ApiCall } from '../../../src/kernel/api-call.ts';
import type { JsonObject } from '../../../src/kernel/json.ts';
import { draft, type Story } from '../story.ts';

const bucket = 'trail-logs-123456789012';
const name = 'arn:aws:cloudtrail:us-east-1:123456789012:trail/main';

/** A bucket that is safe for logs, and a trail of all regions into it. */
export const trail: Story = {
  name: 'a bucket and a trail',
  prepare: [{ service: 's3', action: 'CreateBucket', parameters: { Bucket: 'another' } }],
  drafts: () => [
    made('s3', 'CreateBucket', { Bucket: bucket }),
    made('s3', 'PutPublicAccessBlock', {
      Bucket: bucket,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    }),
    made('s3', 'PutBucketEncryption', {
      Bucket: bucket,
      ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
    }),
    made('s3', 'PutBucketVersioning', { Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }),
    made('s3', 'PutBucketPolicy', { Bucket: bucket, Policy: bucketPolicy }),
    made('cloudtrail', 'CreateTrail', { Name: 'main', S3BucketName: bucket, IsMultiRegionTrail: true, EnableLogFileValidation: true }),
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

function made(service: string, action: string, parameters: JsonObject) {
  const call: ApiCall = { service, region: 'us-east-1', action, parameters };
  return draft(call);
}
