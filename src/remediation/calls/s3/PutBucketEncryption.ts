import { asObject, type JsonObject } from '../../../kernel/json.ts';
import { defineCall } from '../../call-record.ts';
import { aboutBucket, bucketArn, openBucket } from '../../calls-words/buckets.ts';
import { objectsIn } from '../../calls-words/objects-in.ts';
import { said } from '../../calls-words/said.ts';
import { resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { written, writtenAs } from '../../calls-words/written.ts';

export const PutBucketEncryption = defineCall({
  service: 's3',
  action: 'PutBucketEncryption',
  // Whoever may not use the KMS key can neither write to the bucket nor read what is written from now on.
  risk: (parameters) => {
    const rules = rulesIn(parameters);
    return rules.length > 0 && rules.every((rule) => byDefault(rule)['SSEAlgorithm'] === 'AES256') ? 'R1' : 'R2';
  },
  permissions: ['s3:PutEncryptionConfiguration'],
  resource: ({ Bucket }, place) => bucketArn(Bucket, place),
  already: [],
  console: (parameters) => [
    ...openBucket(parameters['Bucket'], 'Properties'),
    'Under Default encryption, choose Edit.',
    ...rulesIn(parameters).flatMap((rule) => {
      const { SSEAlgorithm, KMSMasterKeyID } = byDefault(rule);
      return [
        SSEAlgorithm === 'AES256'
          ? 'Choose Server-side encryption with Amazon S3 managed keys (SSE-S3).'
          : `Choose ${SSEAlgorithm === 'aws:kms:dsse' ? 'Dual-layer server-side' : 'Server-side'} encryption with AWS Key Management Service keys.`,
        ...(KMSMasterKeyID === undefined ? [] : [`Choose Enter AWS KMS key ARN, and type ${said(KMSMasterKeyID)}.`]),
        ...(rule['BucketKeyEnabled'] === undefined
          ? []
          : [`For Bucket Key, choose ${rule['BucketKeyEnabled'] === true ? 'Enable' : 'Disable'}.`]),
      ];
    }),
    'Choose Save changes.',
  ],
  terraform: (parameters) =>
    resourcePiece(aboutBucket('aws_s3_bucket_server_side_encryption_configuration', parameters['Bucket']), {
      bucket: written(parameters['Bucket']),
      rule: {
        block: rulesIn(parameters).map((rule) => ({
          apply_server_side_encryption_by_default: {
            block: writtenAs(byDefault(rule), { SSEAlgorithm: 'sse_algorithm', KMSMasterKeyID: 'kms_master_key_id' }),
          },
          ...writtenAs(rule, { BucketKeyEnabled: 'bucket_key_enabled' }),
        })),
      },
    }),
});

function rulesIn({ ServerSideEncryptionConfiguration }: JsonObject): JsonObject[] {
  return objectsIn(asObject(ServerSideEncryptionConfiguration)?.['Rules']);
}

function byDefault(rule: JsonObject): JsonObject {
  return asObject(rule['ApplyServerSideEncryptionByDefault']) ?? {};
}
