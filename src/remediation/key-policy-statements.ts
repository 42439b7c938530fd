import type { JsonObject } from '../kernel/json.ts';

/**
 * What the policy of a KMS key must say before CloudTrail takes the key for a trail. `aws:SourceArn` keeps anybody else's
 * trail from having CloudTrail use the key.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
 */
export function keyPolicyStatements({
  trailArn,
  account,
  partition,
}: {
  trailArn: string;
  account: string;
  partition: string;
}): JsonObject[] {
  const Principal = { Service: 'cloudtrail.amazonaws.com' };
  const StringEquals = { 'aws:SourceArn': trailArn };
  const StringLike = { 'kms:EncryptionContext:aws:cloudtrail:arn': `arn:${partition}:cloudtrail:*:${account}:trail/*` };
  return [
    {
      Sid: 'TrailwardCloudTrailEncrypt',
      Effect: 'Allow',
      Principal,
      Action: 'kms:GenerateDataKey*',
      Resource: '*',
      Condition: { StringEquals, StringLike },
    },
    {
      Sid: 'TrailwardCloudTrailDescribe',
      Effect: 'Allow',
      Principal,
      Action: 'kms:DescribeKey',
      Resource: '*',
      Condition: { StringEquals },
    },
  ];
}
