import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { s3Bucket } from '../words/s3-target.ts';

export const DeleteBucketPublicAccessBlock = defineEvent({
  source: 's3.amazonaws.com',
  name: 'DeleteBucketPublicAccessBlock',
  kind: 'change',
  access: 'permissions-management',
  title: 'Remove Block Public Access from a bucket',
  does: 'Removes the Block Public Access settings of one S3 bucket, so that none of the four switches is on for the bucket itself. What the account or the organisation has on still applies.',
  doesNot: [
    'It makes nothing public by itself: a public policy or access control list (ACL) must be there too, or follow. One that was held back takes effect as it is.',
    'It does not lift Block Public Access of the account or the organisation.',
    'It has no IAM action of its own: IAM checks s3:PutBucketPublicAccessBlock.',
  ],
  appears:
    'From the CLI, an SDK or infrastructure code. Recorded in the Region of the bucket. The API call is named DeletePublicAccessBlock.',
  reading: {
    target: '`bucketName` is the bucket; `resources` gives its ARN and its account. The response is empty.',
    parameters: { bucketName: 'Bucket that loses the settings.' },
  },
  target: s3Bucket,
  phrase: (event) => ({ did: 'removed', todo: 'remove', what: `Block Public Access from ${callIt(s3Bucket(event))}` }),
  direction: 'weakens',
  risks: [
    {
      risk: 'The bucket can be made public, or is public at once by a policy or ACL that was held back until now.',
      when: 'The account and the organisation do not have the switches on.',
    },
    {
      risk: 'Someone prepares to copy the data away through a public bucket, without needing AWS credentials for it.',
      when: 'PutBucketPolicy, PutBucketAcl or PutBucketOwnershipControls follows.',
    },
  ],
  benign: [
    'A bucket for a public website is opened on purpose.',
    'Infrastructure code drops the setting because the account has all switches on.',
  ],
  verify: [
    'Look for PutBucketPolicy and PutBucketAcl on the bucket by the same actor in the minutes after.',
    'Check Block Public Access of the account, which may still protect the bucket.',
    'Read the bucket policy and the ACL as they are now.',
  ],
  related: ['s3:PutBucketPublicAccessBlock', 's3:DeleteAccountPublicAccessBlock', 's3:PutBucketPolicy', 's3:PutBucketAcl'],
  remediations: ['contain-principal'],
  attack: ['T1562', 'T1530'],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeletePublicAccessBlock.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  ],
});
