import { asObject, type JsonObject } from '../../../kernel/json.ts';
import { defineCall } from '../../call-record.ts';
import { aboutBucket, bucketArn, openBucket } from '../../calls-words/buckets.ts';
import { objectsIn } from '../../calls-words/objects-in.ts';
import { said } from '../../calls-words/said.ts';
import { resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { written, writtenAs } from '../../calls-words/written.ts';

export const PutBucketOwnershipControls = defineCall({
  service: 's3',
  action: 'PutBucketOwnershipControls',
  // Where the owner is enforced, access control lists let nobody in any more.
  risk: 'R2',
  resource: ({ Bucket }, place) => bucketArn(Bucket, place),
  already: [],
  console: (parameters) => [
    ...openBucket(parameters['Bucket'], 'Permissions'),
    'Under Object Ownership, choose Edit.',
    ...rulesIn(parameters).map(({ ObjectOwnership }) =>
      ObjectOwnership === 'BucketOwnerEnforced' ? 'Choose ACLs disabled.' : `Choose ACLs enabled, then ${said(ObjectOwnership)}.`,
    ),
    'Choose Save changes.',
  ],
  terraform: (parameters) =>
    resourcePiece(aboutBucket('aws_s3_bucket_ownership_controls', parameters['Bucket']), {
      bucket: written(parameters['Bucket']),
      rule: { block: rulesIn(parameters).map((rule) => writtenAs(rule, { ObjectOwnership: 'object_ownership' })) },
    }),
});

function rulesIn({ OwnershipControls }: JsonObject): JsonObject[] {
  return objectsIn(asObject(OwnershipControls)?.['Rules']);
}
