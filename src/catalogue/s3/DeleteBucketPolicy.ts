import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { s3Bucket } from '../words/s3-target.ts';

export const DeleteBucketPolicy = defineEvent({
  source: 's3.amazonaws.com',
  name: 'DeleteBucketPolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Delete the policy of a bucket',
  does: 'Removes the bucket policy of one S3 bucket as a whole, denials included. Access by IAM policies of the account that owns the bucket, by access control lists and by access points stays.',
  doesNot: [
    'It does not show what the policy said, so the event alone does not tell whether access shrank or a protection fell.',
    'It does not delete the bucket or any object.',
    'It does not change Block Public Access or access control lists.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code that drops the policy. Recorded in the Region of the bucket.',
  reading: {
    target: '`bucketName` is the bucket; `resources` gives its ARN and its account. The response is empty.',
    parameters: { bucketName: 'Bucket that loses its policy.' },
  },
  target: s3Bucket,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: `the bucket policy of ${callIt(s3Bucket(event))}` }),
  direction: 'restricts',
  risks: [
    {
      risk: 'A protection is gone: denials of deletion, of unencrypted transport or of foreign networks no longer apply. In that case the call weakens rather than restricts.',
      when: 'The policy held Deny statements.',
    },
    {
      risk: 'Logs are no longer delivered: CloudTrail, load balancers and others write to a bucket by its policy.',
      when: 'The bucket receives logs.',
    },
    {
      risk: 'Partners, other accounts or a website lose their access.',
      when: 'They reached the bucket by this policy.',
    },
  ],
  benign: ['A bucket is emptied and taken down.', 'A policy that opened the bucket by mistake is taken away.'],
  verify: [
    'Find the last PutBucketPolicy on this bucket, or the policy in AWS Config: that is what was removed.',
    'Check whether a trail or other log delivers to this bucket.',
    'Look for DeleteObject, PutBucketPolicy and Block Public Access changes by the same actor.',
  ],
  related: ['s3:PutBucketPolicy', 's3:PutBucketPublicAccessBlock', 's3:DeleteBucket', 'cloudtrail:UpdateTrail'],
  remediations: ['contain-principal'],
  attack: ['T1562.008'],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html',
  ],
});
