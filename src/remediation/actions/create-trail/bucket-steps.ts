import type { ApiCall } from '../../../kernel/api-call.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import type { CallDraft } from '../../action.ts';
import type { Expectation } from '../../plan/expectation.ts';
import { bucketPolicy, type LogBucket } from './bucket-policy.ts';

export interface BucketRequest extends LogBucket {
  region: string;
  /** ARN of the KMS key that encrypts by default; S3 itself where there is none. */
  key?: string;
}

/**
 * The steps that make a bucket for log files, shut before anything can be written to it. Each names the account that must
 * own the bucket, so that none works on a bucket of somebody else by the same name.
 */
export function bucketSteps(request: BucketRequest): CallDraft[] {
  const { bucket, account, region, key } = request;
  const s3 = (action: string, parameters: JsonObject = {}): ApiCall => ({
    service: 's3',
    region,
    action,
    parameters: { Bucket: bucket, ...parameters },
  });
  const own = { ExpectedBucketOwner: account };
  const about = `bucket ${bucket}`;
  const there: Expectation = { kind: 'answer', about, call: s3('HeadBucket', own), holds: { BucketRegion: region } };
  const setting = (
    title: string,
    why: string,
    put: { action: string; parameters: JsonObject },
    read: { action: string; words: string; holds: JsonObject },
  ): CallDraft => ({
    title,
    why,
    call: s3(put.action, { ...own, ...put.parameters }),
    // On a bucket that cannot be deleted, because it holds log files, the setting has to stay.
    undo: { kind: 'calls', calls: [], secrets: [], lost: ['The setting stays as long as the bucket does, and goes with it.'] },
    before: [there],
    after: [{ kind: 'answer', about: `${read.words} of ${about}`, call: s3(read.action, own), holds: read.holds }],
  });
  const block = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
  const byDefault = key === undefined ? { SSEAlgorithm: 'AES256' } : { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key };
  const encryption = { ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: byDefault }] } };
  const policy = setting(
    `Let CloudTrail write to bucket ${bucket}`,
    'CloudTrail takes a bucket only when its policy lets it in. It is let in for this one trail, so that no trail of a stranger can write there.',
    { action: 'PutBucketPolicy', parameters: { Policy: bucketPolicy(request) } },
    { action: 'GetBucketPolicy', words: 'policy', holds: { Policy: bucketPolicy(request) } },
  );
  return [
    {
      title: `Make bucket ${bucket} in ${region}`,
      why: 'The log files get a bucket of their own, which nothing else uses. A bucket that exists is never taken for it.',
      // S3 takes every other Region by its name, and us-east-1 only without one.
      call: s3('CreateBucket', region === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: region } }),
      undo: {
        kind: 'calls',
        calls: [s3('DeleteBucket', own)],
        secrets: [],
        lost: [
          `AWS deletes no bucket that holds anything. Once CloudTrail has written to bucket ${bucket}, it stays with its settings and its log files, and is for you to empty and delete.`,
        ],
      },
      before: [{ kind: 'no-answer', about, call: s3('HeadBucket', own), codes: ['NotFound', 'NoSuchBucket'] }],
      after: [there],
    },
    setting(
      `Block all public access to bucket ${bucket}`,
      'Neither a policy nor an access control list can open the bucket to the public then. S3 does so for new buckets, and it is made certain here.',
      { action: 'PutPublicAccessBlock', parameters: { PublicAccessBlockConfiguration: block } },
      { action: 'GetPublicAccessBlock', words: 'public access block', holds: { PublicAccessBlockConfiguration: block } },
    ),
    setting(
      `Encrypt bucket ${bucket} by default`,
      key === undefined ? 'Everything in it is encrypted with a key of S3.' : `Everything in it is encrypted with key ${key}.`,
      { action: 'PutBucketEncryption', parameters: encryption },
      { action: 'GetBucketEncryption', words: 'default encryption', holds: encryption },
    ),
    setting(
      `Keep old versions in bucket ${bucket}`,
      'A log file that is overwritten or deleted is then still there.',
      { action: 'PutBucketVersioning', parameters: { VersioningConfiguration: { Status: 'Enabled' } } },
      { action: 'GetBucketVersioning', words: 'versioning', holds: { Status: 'Enabled' } },
    ),
    {
      ...policy,
      before: [{ kind: 'no-answer', about: `policy of ${about}`, call: s3('GetBucketPolicy', own), codes: ['NoSuchBucketPolicy'] }],
    },
  ];
}
