import { defineCall } from '../../call-record.ts';
import { aboutBucket, bucketArn } from '../../calls-words/buckets.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { said } from '../../calls-words/said.ts';
import { removePiece } from '../../calls-words/terraform-pieces.ts';

export const DeleteBucket = defineCall({
  service: 's3',
  action: 'DeleteBucket',
  // Anybody may take the name once it is free. AWS refuses while the bucket holds anything.
  risk: 'R3',
  resource: ({ Bucket }, place) => bucketArn(Bucket, place),
  already: ['NoSuchBucket'],
  console: ({ Bucket }, { region }) => [
    ...openPage('S3', 'General purpose buckets', region),
    `Choose the button next to ${said(Bucket)}, then Delete.`,
    `Type ${said(Bucket)} to confirm, then choose Delete bucket.`,
  ],
  terraform: ({ Bucket }) => removePiece(aboutBucket('aws_s3_bucket', Bucket), 'Without the resource there is no such bucket.'),
});
