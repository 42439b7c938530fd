import type { JsonObject } from '../../../kernel/json.ts';

export interface LogBucket {
  bucket: string;
  trailArn: string;
  account: string;
  partition: string;
}

/**
 * The policy of a bucket for the log files of one trail, as AWS documents it: CloudTrail may look at the ACL and write
 * below the id of the account, for this trail and no other. Nobody may use the bucket without TLS. Single words and
 * members are written as S3 hands them back.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
 */
export function bucketPolicy({ bucket, trailArn, account, partition }: LogBucket): string {
  const arn = `arn:${partition}:s3:::${bucket}`;
  const Principal = { Service: 'cloudtrail.amazonaws.com' };
  const ofTrail = { 'aws:SourceArn': trailArn };
  const statements: JsonObject[] = [
    {
      Sid: 'AWSCloudTrailAclCheck20150319',
      Effect: 'Allow',
      Principal,
      Action: 's3:GetBucketAcl',
      Resource: arn,
      Condition: { StringEquals: ofTrail },
    },
    {
      Sid: 'AWSCloudTrailWrite20150319',
      Effect: 'Allow',
      Principal,
      Action: 's3:PutObject',
      Resource: `${arn}/AWSLogs/${account}/*`,
      Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', ...ofTrail } },
    },
    {
      Sid: 'DenyWithoutTls',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [arn, `${arn}/*`],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  ];
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
