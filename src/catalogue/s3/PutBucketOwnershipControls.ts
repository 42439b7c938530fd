import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter } from '../../events/fields.ts';
import { asObject, asString } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { s3Bucket } from '../words/s3-target.ts';

export const PutBucketOwnershipControls = defineEvent({
  source: 's3.amazonaws.com',
  name: 'PutBucketOwnershipControls',
  kind: 'change',
  access: 'permissions-management',
  title: 'Choose who owns objects in a bucket and whether ACLs count',
  does: 'Sets Object Ownership for one S3 bucket. BucketOwnerEnforced turns access control lists (ACLs) off: the bucket owner owns every object, and only policies count. BucketOwnerPreferred and ObjectWriter leave ACLs on, so that they grant access beside the policies.',
  doesNot: [
    'It grants nothing by itself; with ACLs on, those that exist and those that follow count.',
    'It does not rewrite ACLs: BucketOwnerEnforced ignores them, and turning ACLs on again brings back what they say.',
    'It does not change Block Public Access, which may still stop public ACLs.',
  ],
  appears:
    'From the console (Object Ownership), the CLI, an SDK or infrastructure code. New buckets are BucketOwnerEnforced unless told otherwise. Recorded in the Region of the bucket.',
  reading: {
    target: '`bucketName` is the bucket; `resources` gives its ARN and its account.',
    parameters: {
      bucketName: 'Bucket whose setting is changed.',
      OwnershipControls: 'Holds `Rule.ObjectOwnership`: BucketOwnerEnforced, BucketOwnerPreferred or ObjectWriter.',
    },
  },
  target: s3Bucket,
  phrase: (event) => {
    const value = ownership(event);
    const to =
      value === undefined ? '' : ` to ${value}${value === 'BucketOwnerEnforced' ? ', which turns ACLs off' : ', which leaves ACLs on'}`;
    return { did: 'set', todo: 'set', what: `Object Ownership of ${callIt(s3Bucket(event))}${to}` };
  },
  direction: (event) => {
    const value = ownership(event);
    if (value === undefined) return 'neutral';
    return value === 'BucketOwnerEnforced' ? 'restricts' : 'weakens';
  },
  risks: [
    {
      risk: 'ACLs count again, a way of granting access that reviews of policies do not see; public or foreign grants in them take effect.',
      when: 'The setting is BucketOwnerPreferred or ObjectWriter, and was BucketOwnerEnforced before.',
      holds: (event) => (ownership(event) === 'BucketOwnerEnforced' ? false : undefined),
    },
    {
      risk: 'Objects that other accounts upload belong to them, out of reach of the bucket owner.',
      when: 'The setting is ObjectWriter and other accounts may write.',
      holds: (event) => {
        const value = ownership(event);
        return value === undefined || value === 'ObjectWriter' ? undefined : false;
      },
    },
    {
      risk: 'Readers and writers that depend on ACLs are cut off.',
      when: 'The setting is BucketOwnerEnforced and somebody had access by an ACL only.',
      holds: (event) => {
        const value = ownership(event);
        return value === undefined || value === 'BucketOwnerEnforced' ? undefined : false;
      },
    },
  ],
  benign: ['A baseline turns ACLs off in every bucket.', 'A bucket receives logs of a service that still writes with ACLs.'],
  verify: [
    'Look for PutBucketAcl, PutObjectAcl and Block Public Access changes by the same actor afterwards.',
    'Read the ACL of the bucket, and of sample objects, as they are now.',
    'Ask which application needs ACLs.',
  ],
  related: ['s3:DeleteBucketOwnershipControls', 's3:PutBucketAcl', 's3:PutObjectAcl', 's3:PutBucketPublicAccessBlock'],
  remediations: ['contain-principal'],
  attack: ['T1562', 'T1530'],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketOwnershipControls.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html',
  ],
});

function ownership(event: CloudTrailEvent): string | undefined {
  const rule = parameter(event, 'OwnershipControls', 'Rule');
  return asString(asObject(Array.isArray(rule) ? rule[0] : rule)?.ObjectOwnership);
}
