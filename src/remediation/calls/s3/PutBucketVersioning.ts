import { asObject } from '../../../kernel/json.ts';
import { defineCall } from '../../call-record.ts';
import { aboutBucket, bucketArn, openBucket } from '../../calls-words/buckets.ts';
import { resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { written, writtenAs } from '../../calls-words/written.ts';

export const PutBucketVersioning = defineCall({
  service: 's3',
  action: 'PutBucketVersioning',
  // Once on it can only be suspended, and old versions stay until they are deleted.
  risk: 'R1',
  resource: ({ Bucket }, place) => bucketArn(Bucket, place),
  already: [],
  console: ({ Bucket, VersioningConfiguration }) => [
    ...openBucket(Bucket, 'Properties'),
    'Under Bucket Versioning, choose Edit.',
    `Choose ${asObject(VersioningConfiguration)?.['Status'] === 'Enabled' ? 'Enable' : 'Suspend'}, then Save changes.`,
    ...(asObject(VersioningConfiguration)?.['MFADelete'] === undefined
      ? []
      : ['The AWS console cannot change MFA delete, so take that part with the AWS CLI as root.']),
  ],
  terraform: ({ Bucket, VersioningConfiguration }) =>
    resourcePiece(aboutBucket('aws_s3_bucket_versioning', Bucket), {
      bucket: written(Bucket),
      versioning_configuration: {
        block: writtenAs(asObject(VersioningConfiguration) ?? {}, { Status: 'status', MFADelete: 'mfa_delete' }),
      },
    }),
});
