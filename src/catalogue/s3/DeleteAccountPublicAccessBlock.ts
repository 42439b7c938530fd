import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { accountTarget } from '../words/targets.ts';

export const DeleteAccountPublicAccessBlock = defineEvent({
  source: 's3.amazonaws.com',
  name: 'DeleteAccountPublicAccessBlock',
  kind: 'change',
  access: 'permissions-management',
  title: 'Remove Block Public Access from the whole account',
  does: 'Removes the Block Public Access settings of the account, so that only the settings of each bucket, and those of an organisation policy, keep S3 data from the public.',
  doesNot: [
    'It makes nothing public by itself: a bucket also needs a public policy or access control list (ACL), and its own switches off.',
    'It does not change the settings of any bucket.',
    'It has no IAM action of its own: IAM checks s3:PutAccountPublicAccessBlock.',
  ],
  appears: 'From the CLI, an SDK or infrastructure code. The API call is named DeletePublicAccessBlock of S3 Control.',
  reading: {
    target: 'The account is the one in which the event is recorded; the host name in the request repeats its id. The response is empty.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'removed', todo: 'remove', what: `Block Public Access from ${callIt(accountTarget(event))}` }),
  direction: 'weakens',
  risks: [
    {
      risk: 'The guard of the whole account is gone: any bucket can be made public by whoever may change that bucket.',
      when: 'No organisation policy has the switches on.',
    },
    {
      risk: 'Buckets are public at once, by policies or ACLs that only the account held back.',
      when: 'Such a bucket has its own switches off, as buckets made before April 2023 often have.',
    },
  ],
  benign: ['Infrastructure code drops the setting because an organisation policy has taken over.'],
  verify: [
    'Look for PutBucketPolicy, PutBucketAcl and Block Public Access changes of buckets by the same actor afterwards.',
    'List buckets with public policies or ACLs, with IAM Access Analyzer or AWS Config.',
    'Ask who decided it: few reasons call for it in an account with data.',
  ],
  related: ['s3:PutAccountPublicAccessBlock', 's3:DeleteBucketPublicAccessBlock', 's3:PutBucketPolicy', 's3:PutBucketAcl'],
  remediations: ['contain-principal'],
  attack: ['T1562', 'T1530'],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_DeletePublicAccessBlock.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  ],
});
