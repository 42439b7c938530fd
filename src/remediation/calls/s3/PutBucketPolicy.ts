import { defineCall } from '../../call-record.ts';
import { aboutBucket, bucketArn, openBucket } from '../../calls-words/buckets.ts';
import { pasteDocument } from '../../calls-words/console-words.ts';
import { resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';

export const PutBucketPolicy = defineCall({
  service: 's3',
  action: 'PutBucketPolicy',
  // A policy that is there is replaced as a whole.
  risk: 'R2',
  resource: ({ Bucket }, place) => bucketArn(Bucket, place),
  already: [],
  console: ({ Bucket, Policy }) => [
    ...openBucket(Bucket, 'Permissions'),
    'Under Bucket policy, choose Edit.',
    pasteDocument(Policy),
    'Choose Save changes.',
  ],
  terraform: (parameters) =>
    resourcePiece(aboutBucket('aws_s3_bucket_policy', parameters['Bucket']), writtenAs(parameters, { Bucket: 'bucket', Policy: 'policy' })),
});
