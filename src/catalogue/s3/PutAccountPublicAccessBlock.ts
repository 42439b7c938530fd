import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { publicAccessBlockInWords, publicAccessLeftOpen } from '../words/s3-target.ts';
import { accountTarget } from '../words/targets.ts';

export const PutAccountPublicAccessBlock = defineEvent({
  source: 's3.amazonaws.com',
  name: 'PutAccountPublicAccessBlock',
  kind: 'change',
  access: 'permissions-management',
  title: 'Set Block Public Access for the whole account',
  does: 'Sets the four switches of Block Public Access for all S3 buckets and access points of the account, in place of the earlier ones as a whole; a switch that the call leaves out is off. The stricter of bucket, account and organisation counts.',
  doesNot: [
    'It makes nothing public by itself: a bucket also needs a public policy or access control list (ACL), and its own switches off.',
    'It deletes no policy and no ACL; with a switch off again they take effect as they are.',
    'It does not override settings that an organisation policy makes: the call is then refused.',
  ],
  appears:
    'From the console (Block Public Access settings for this account), the CLI, an SDK or infrastructure code. The API call is named PutPublicAccessBlock of S3 Control.',
  reading: {
    target: 'The account is the one in which the event is recorded; the host name in the request repeats its id.',
    parameters: {
      PublicAccessBlockConfiguration:
        'BlockPublicAcls refuses new public ACLs, IgnorePublicAcls ignores those that exist, BlockPublicPolicy refuses new public policies, RestrictPublicBuckets limits buckets with a public policy to the account and AWS services.',
    },
  },
  target: accountTarget,
  phrase: (event) => publicAccessBlockInWords(event, callIt(accountTarget(event))),
  direction: (event) => {
    const open = publicAccessLeftOpen(event);
    if (open === undefined) return 'neutral';
    return open.length === 0 ? 'restricts' : 'weakens';
  },
  risks: [
    {
      risk: 'The guard of the whole account is down: any bucket can be made public by whoever may change that bucket, and some may be public at once.',
      when: 'A switch is off that was on before, and no organisation policy has it on.',
      holds: (event) => (publicAccessLeftOpen(event)?.length === 0 ? false : undefined),
    },
    {
      risk: 'Public websites and downloads of the account stop.',
      when: 'All switches are turned on while buckets are public on purpose.',
      holds: (event) => (publicAccessLeftOpen(event)?.length === 4 ? false : undefined),
    },
  ],
  benign: [
    'A baseline turns on all four switches in every account.',
    'The switches go off because one bucket must be public; keeping that bucket in an account of its own is safer.',
  ],
  verify: [
    'Find the settings before, from an earlier event or AWS Config.',
    'Look for PutBucketPolicy, PutBucketAcl and PutBucketPublicAccessBlock by the same actor afterwards.',
    'List buckets with public policies or ACLs, with IAM Access Analyzer or AWS Config.',
  ],
  related: ['s3:DeleteAccountPublicAccessBlock', 's3:PutBucketPublicAccessBlock', 's3:PutBucketPolicy', 's3:PutBucketAcl'],
  remediations: ['contain-principal'],
  attack: ['T1562', 'T1530'],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_PutPublicAccessBlock.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  ],
});
