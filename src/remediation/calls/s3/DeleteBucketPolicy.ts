import { defineCall } from '../../call-record.ts';
import { aboutBucket, bucketArn, openBucket } from '../../calls-words/buckets.ts';
import { removePiece } from '../../calls-words/terraform-pieces.ts';

export const DeleteBucketPolicy = defineCall({
  service: 's3',
  action: 'DeleteBucketPolicy',
  // Whoever the policy let in is out, and whoever it kept out may be in.
  risk: 'R2',
  resource: ({ Bucket }, place) => bucketArn(Bucket, place),
  // AWS accepts it where there is no policy.
  already: [],
  console: ({ Bucket }) => [
    ...openBucket(Bucket, 'Permissions'),
    'Under Bucket policy, choose Delete.',
    'Type the word that the console asks for, then choose Delete.',
  ],
  terraform: ({ Bucket }) => removePiece(aboutBucket('aws_s3_bucket_policy', Bucket), 'Without the resource the bucket has no policy.'),
});
