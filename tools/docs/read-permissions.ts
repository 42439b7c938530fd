import type { ApiCall } from '../../src/kernel/api-call.ts';

/**
 * The IAM actions that a call which only reads takes. Throws for a call of S3 that nobody looked up yet, because half of
 * them are named otherwise than their action.
 */
export function readPermissions({ service, action }: Pick<ApiCall, 'service' | 'action'>): readonly string[] {
  const name = `${service}:${action}`;
  if (free.has(name)) return [];
  if (service !== 's3') return [`${prefixes[service] ?? service}:${action}`];
  const permission = Object.hasOwn(ofBuckets, action) ? ofBuckets[action] : undefined;
  if (permission === undefined) throw new Error(`Which IAM action ${name} takes is not in tools/docs/read-permissions.ts yet.`);
  return [`s3:${permission}`];
}

/** Everybody may ask who is calling: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html. */
const free: ReadonlySet<string> = new Set(['sts:GetCallerIdentity']);

/** Services whose IAM prefix is not the name that the SDK gives them. */
const prefixes: Readonly<Record<string, string>> = { accessanalyzer: 'access-analyzer' };

/**
 * Calls of S3 and the actions that allow them, from
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html.
 */
const ofBuckets: Readonly<Record<string, string>> = {
  GetBucketAcl: 'GetBucketAcl',
  GetBucketEncryption: 'GetEncryptionConfiguration',
  GetBucketLifecycleConfiguration: 'GetLifecycleConfiguration',
  GetBucketLocation: 'GetBucketLocation',
  GetBucketLogging: 'GetBucketLogging',
  GetBucketOwnershipControls: 'GetBucketOwnershipControls',
  GetBucketPolicy: 'GetBucketPolicy',
  GetBucketPolicyStatus: 'GetBucketPolicyStatus',
  GetBucketReplication: 'GetReplicationConfiguration',
  GetBucketTagging: 'GetBucketTagging',
  GetBucketVersioning: 'GetBucketVersioning',
  GetObjectLockConfiguration: 'GetBucketObjectLockConfiguration',
  GetPublicAccessBlock: 'GetBucketPublicAccessBlock',
  HeadBucket: 'ListBucket',
  ListBuckets: 'ListAllMyBuckets',
  ListObjectVersions: 'ListBucketVersions',
  ListObjectsV2: 'ListBucket',
};
