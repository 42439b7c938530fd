import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter } from '../../events/fields.ts';
import type { Json } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import {
  directionOfResourcePolicy,
  letsServiceInUnbound,
  opensToForeignAccount,
  opensToPublic,
  resourcePolicyInWords,
} from '../words/resource-policy.ts';
import { s3Bucket } from '../words/s3-target.ts';

export const PutBucketPolicy = defineEvent({
  source: 's3.amazonaws.com',
  name: 'PutBucketPolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Set the policy of a bucket',
  does: 'Sets the bucket policy of one S3 bucket, in place of the earlier one as a whole: who may reach the bucket and its objects from within and from outside the account, and who may not.',
  doesNot: [
    'It does not merge: a statement that is missing from the new document is gone, denials included.',
    'It does not show the earlier policy.',
    'It does not make a bucket public while Block Public Access is in the way: with BlockPublicPolicy the call is refused, with RestrictPublicBuckets only the account that owns the bucket and AWS services come in.',
    'It does not keep the root user of the owning account from changing the policy again, even when the policy denies that.',
  ],
  appears:
    'From the console (Permissions of the bucket), the CLI, an SDK or infrastructure code. Only from the account that owns the bucket. Recorded in the Region of the bucket.',
  reading: {
    target: '`bucketName` is the bucket; `resources` gives its ARN and its account.',
    parameters: {
      bucketName: 'Bucket whose policy is set.',
      bucketPolicy: 'The whole new policy, as an object rather than a JSON string.',
    },
  },
  target: s3Bucket,
  phrase: (event) => ({
    did: 'gave',
    todo: 'give',
    what: `${callIt(s3Bucket(event))} a new bucket policy${resourcePolicyInWords(event, policy(event))}`,
  }),
  direction: (event) => directionOfResourcePolicy(policy(event)),
  risks: [
    {
      risk: 'The bucket is open to everyone: to read, or to write, as the actions say.',
      when: 'The policy allows the principal `*` without a condition that tells callers apart, and Block Public Access does not stop it.',
      holds: (event) => opensToPublic(event, policy(event)),
    },
    {
      risk: 'Another account reads, writes or deletes the objects, and can copy them away in silence.',
      when: 'The policy allows a principal of an account that you do not own.',
      holds: (event) => opensToForeignAccount(event, policy(event)),
    },
    {
      risk: 'Strangers make an AWS service write to or read from the bucket on their behalf.',
      when: 'The policy allows a service principal without `aws:SourceArn` or `aws:SourceAccount`.',
      holds: (event) => letsServiceInUnbound(event, policy(event)),
    },
    {
      risk: 'Logs, backups or their readers are cut off.',
      when: 'The new policy denies what the earlier one allowed, or leaves a statement out that a service or a team needs.',
    },
  ],
  benign: [
    'Infrastructure code applies a reviewed policy.',
    'A service such as CloudTrail, a load balancer or CloudFront is let in, as its set-up asks.',
  ],
  verify: [
    'Read principals, actions and conditions in `bucketPolicy`, and compare the accounts with your own.',
    'Compare with the policy before, from an earlier event, AWS Config or infrastructure code: which denial is gone?',
    'Check Block Public Access of the bucket and the account, and changes of it around this time.',
    'Look for GetObject and ListBucket by new principals, where data events are recorded.',
  ],
  related: [
    's3:DeleteBucketPolicy',
    's3:PutBucketPublicAccessBlock',
    's3:DeleteBucketPublicAccessBlock',
    's3:PutBucketAcl',
    's3:PutAccessPointPolicy',
    'kms:PutKeyPolicy',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098', 'T1530', 'T1537'],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html',
  ],
});

function policy(event: CloudTrailEvent): Json | undefined {
  return parameter(event, 'bucketPolicy');
}
