import type { CloudTrailEvent } from '../../events/event.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { publicAccessBlockInWords, publicAccessLeftOpen, s3Bucket } from '../words/s3-target.ts';

export const PutBucketPublicAccessBlock = defineEvent({
  source: 's3.amazonaws.com',
  name: 'PutBucketPublicAccessBlock',
  kind: 'change',
  access: 'permissions-management',
  title: 'Set Block Public Access for a bucket',
  does: 'Sets the four switches of Block Public Access for one S3 bucket, in place of the earlier ones as a whole; a switch that the call leaves out is off. The stricter of bucket, account and organisation counts.',
  doesNot: [
    'It makes nothing public by itself: a public policy or access control list (ACL) must be there too, or follow.',
    'It deletes no policy and no ACL. With a switch on they are refused or ignored, and with the switch off again they take effect as they are.',
    'It does not lift Block Public Access of the account or the organisation.',
    'RestrictPublicBuckets and the others do not keep out other accounts that a policy names without being public.',
  ],
  appears:
    'From the console, the CLI, an SDK or infrastructure code; every new bucket has all four switches on without such an event. Recorded in the Region of the bucket. The API call is named PutPublicAccessBlock.',
  reading: {
    target: '`bucketName` is the bucket; `resources` gives its ARN and its account.',
    parameters: {
      bucketName: 'Bucket whose switches are set.',
      PublicAccessBlockConfiguration:
        'BlockPublicAcls refuses new public ACLs, IgnorePublicAcls ignores those that exist, BlockPublicPolicy refuses new public policies, RestrictPublicBuckets limits a bucket with a public policy to its own account and AWS services.',
    },
  },
  target: s3Bucket,
  phrase: (event) => publicAccessBlockInWords(event, callIt(s3Bucket(event))),
  direction: (event) => {
    const open = publicAccessLeftOpen(event);
    if (open === undefined) return 'neutral';
    return open.length === 0 ? 'restricts' : 'weakens';
  },
  risks: [
    {
      risk: 'The bucket can be made public, or is public at once by a policy that was held back until now.',
      when: 'BlockPublicPolicy or RestrictPublicBuckets is off, and the account does not have them on.',
      holds: (event) => leftOpen(event, ['BlockPublicPolicy', 'RestrictPublicBuckets']),
    },
    {
      risk: 'Single objects or the whole bucket can be made public by an ACL.',
      when: 'BlockPublicAcls or IgnorePublicAcls is off, ACLs are in use, and the account does not have these switches on.',
      holds: (event) => leftOpen(event, ['BlockPublicAcls', 'IgnorePublicAcls']),
    },
    {
      risk: 'A website or a public download stops.',
      when: 'All switches are turned on for a bucket that is public on purpose.',
      holds: (event) => (publicAccessLeftOpen(event)?.length === 4 ? false : undefined),
    },
  ],
  benign: ['A bucket for a public website is opened on purpose.', 'A baseline turns on all four switches.'],
  verify: [
    'Look for PutBucketPolicy and PutBucketAcl on the bucket by the same actor in the minutes after.',
    'Check Block Public Access of the account, which may still protect the bucket.',
    'Ask what the bucket is for, and whether it holds anything that is not meant for the public.',
  ],
  related: [
    's3:DeleteBucketPublicAccessBlock',
    's3:PutAccountPublicAccessBlock',
    's3:PutBucketPolicy',
    's3:PutBucketAcl',
    's3:PutBucketOwnershipControls',
  ],
  remediations: ['contain-principal'],
  attack: ['T1562', 'T1530'],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutPublicAccessBlock.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  ],
});

/** False when none of the switches is off; whether an open one matters depends on the account. */
function leftOpen(event: CloudTrailEvent, switches: readonly string[]): false | undefined {
  const open = publicAccessLeftOpen(event);
  return open !== undefined && !switches.some((one) => open.includes(one)) ? false : undefined;
}
