import { asObject } from '../../../kernel/json.ts';
import { defineCall } from '../../call-record.ts';
import { aboutBucket, bucketArn } from '../../calls-words/buckets.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { said } from '../../calls-words/said.ts';
import { taggingPermission } from '../../calls-words/tagging-permission.ts';
import { tagLines, tagsWritten } from '../../calls-words/tags-said.ts';
import { resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';

export const CreateBucket = defineCall({
  service: 's3',
  action: 'CreateBucket',
  risk: 'R0',
  resource: ({ Bucket }, place) => bucketArn(Bucket, place),
  also: ({ Bucket, ACL, ObjectOwnership, ObjectLockEnabledForBucket, CreateBucketConfiguration }, place) => {
    const resource = bucketArn(Bucket, place);
    return [
      ...(ACL === undefined ? [] : [{ action: 's3:PutBucketAcl', resource }]),
      ...(ObjectOwnership === undefined ? [] : [{ action: 's3:PutBucketOwnershipControls', resource }]),
      ...(ObjectLockEnabledForBucket === true
        ? ['s3:PutBucketObjectLockConfiguration', 's3:PutBucketVersioning'].map((action) => ({ action, resource }))
        : []),
      ...taggingPermission('s3:TagResource', resource, asObject(CreateBucketConfiguration)?.['Tags']),
    ];
  },
  already: ['BucketAlreadyOwnedByYou'],
  console: ({ Bucket, ObjectOwnership, ObjectLockEnabledForBucket, CreateBucketConfiguration }, { region }) => [
    ...openPage('S3', 'General purpose buckets', region),
    `Choose Create bucket, and type ${said(Bucket)}.`,
    ObjectOwnership === undefined || ObjectOwnership === 'BucketOwnerEnforced'
      ? 'For Object Ownership, leave ACLs disabled.'
      : `For Object Ownership, choose ACLs enabled, then ${said(ObjectOwnership)}.`,
    'Leave Block all public access ticked.',
    ...tagLines(asObject(CreateBucketConfiguration)?.['Tags']),
    ...(ObjectLockEnabledForBucket === true ? ['Under Advanced settings, enable Object Lock.'] : []),
    'Choose Create bucket.',
  ],
  terraform: (parameters) =>
    resourcePiece(aboutBucket('aws_s3_bucket', parameters['Bucket']), {
      ...writtenAs(parameters, { Bucket: 'bucket', ObjectLockEnabledForBucket: 'object_lock_enabled' }),
      ...tagsWritten(asObject(parameters['CreateBucketConfiguration'])?.['Tags']),
    }),
});
