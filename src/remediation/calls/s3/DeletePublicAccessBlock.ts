import { defineCall } from '../../call-record.ts';
import { aboutBucket, bucketArn, openBucket } from '../../calls-words/buckets.ts';
import { removePiece } from '../../calls-words/terraform-pieces.ts';

export const DeletePublicAccessBlock = defineCall({
  service: 's3',
  action: 'DeletePublicAccessBlock',
  // Policies and lists that the block held back take effect.
  risk: 'R2',
  permissions: ['s3:PutBucketPublicAccessBlock'],
  resource: ({ Bucket }, place) => bucketArn(Bucket, place),
  // AWS accepts it where there is none.
  already: [],
  console: ({ Bucket }) => [
    ...openBucket(Bucket, 'Permissions'),
    'Under Block public access (bucket settings), choose Edit.',
    'Untick Block all public access and all four boxes below it, then choose Save changes.',
    'Type the word that the console asks for, then confirm.',
  ],
  terraform: ({ Bucket }) =>
    removePiece(
      aboutBucket('aws_s3_bucket_public_access_block', Bucket),
      'Without the resource the bucket itself blocks no public access.',
    ),
});
