import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { s3Bucket } from '../words/s3-target.ts';

export const DeleteBucketOwnershipControls = defineEvent({
  source: 's3.amazonaws.com',
  name: 'DeleteBucketOwnershipControls',
  kind: 'change',
  access: 'permissions-management',
  title: 'Remove the Object Ownership setting of a bucket',
  does: 'Removes the Object Ownership setting of one S3 bucket. Without it nothing turns access control lists (ACLs) off, so they count beside the policies.',
  doesNot: [
    'It grants nothing by itself: an ACL that lets somebody in must be there too, or follow.',
    'It does not bring back the default of new buckets, in which ACLs are off.',
    'It has no IAM action of its own: IAM checks s3:PutBucketOwnershipControls.',
  ],
  appears: 'From the CLI, an SDK or infrastructure code that drops the setting. Recorded in the Region of the bucket.',
  reading: {
    target: '`bucketName` is the bucket; `resources` gives its ARN and its account. The response is empty.',
    parameters: { bucketName: 'Bucket that loses the setting.' },
  },
  target: s3Bucket,
  phrase: (event) => ({ did: 'removed', todo: 'remove', what: `the Object Ownership setting of ${callIt(s3Bucket(event))}` }),
  direction: 'weakens',
  risks: [
    {
      risk: 'ACLs count again, a way of granting access that reviews of policies do not see.',
      when: 'The setting was BucketOwnerEnforced.',
    },
    {
      risk: 'Someone prepares to open the bucket by an ACL.',
      when: 'PutBucketAcl, PutObjectAcl or a change of Block Public Access follows.',
    },
  ],
  benign: ['Infrastructure code drops the setting when a bucket is taken down.'],
  verify: [
    'Look for PutBucketAcl, PutObjectAcl and Block Public Access changes by the same actor afterwards.',
    'Read the ACL of the bucket as it is now.',
    'Look for the bucket in infrastructure code: is the setting to come back?',
  ],
  related: ['s3:PutBucketOwnershipControls', 's3:PutBucketAcl', 's3:PutObjectAcl', 's3:DeleteBucketPublicAccessBlock'],
  remediations: ['contain-principal'],
  attack: ['T1562'],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketOwnershipControls.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html',
  ],
});
