import { asObject } from '../../../kernel/json.ts';
import { defineCall } from '../../call-record.ts';
import { aboutBucket, bucketArn, openBucket } from '../../calls-words/buckets.ts';
import { resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { written, writtenAs } from '../../calls-words/written.ts';

const labels: Readonly<Record<string, string>> = {
  BlockPublicAcls: 'Block public access to buckets and objects granted through new access control lists (ACLs)',
  IgnorePublicAcls: 'Block public access to buckets and objects granted through any access control lists (ACLs)',
  BlockPublicPolicy: 'Block public access to buckets and objects granted through new public bucket or access point policies',
  RestrictPublicBuckets: 'Block public and cross-account access to buckets and objects through any public bucket or access point policies',
};

export const PutPublicAccessBlock = defineCall({
  service: 's3',
  action: 'PutPublicAccessBlock',
  // Whoever reads the bucket because it is public can do so no more; what is left out is turned off.
  risk: 'R2',
  permissions: ['s3:PutBucketPublicAccessBlock'],
  resource: ({ Bucket }, place) => bucketArn(Bucket, place),
  already: [],
  console: ({ Bucket, PublicAccessBlockConfiguration }) => {
    const block = asObject(PublicAccessBlockConfiguration) ?? {};
    return [
      ...openBucket(Bucket, 'Permissions'),
      'Under Block public access (bucket settings), choose Edit.',
      ...Object.entries(labels).map(([name, label]) => `${block[name] === true ? 'Tick' : 'Untick'}: ${label}.`),
      'Choose Save changes, then confirm.',
    ];
  },
  terraform: ({ Bucket, PublicAccessBlockConfiguration }) =>
    resourcePiece(aboutBucket('aws_s3_bucket_public_access_block', Bucket), {
      bucket: written(Bucket),
      ...writtenAs(asObject(PublicAccessBlockConfiguration) ?? {}, {
        BlockPublicAcls: 'block_public_acls',
        IgnorePublicAcls: 'ignore_public_acls',
        BlockPublicPolicy: 'block_public_policy',
        RestrictPublicBuckets: 'restrict_public_buckets',
      }),
    }),
});
