import { knownValue } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import type { Trail } from '../../../account/surroundings.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import type { Proposal } from '../../action.ts';
import { unreadPart } from '../../unread-part.ts';

export type ReaderDocument = { kind: 'document'; document: string } | Extract<Proposal, { kind: 'refused' }>;

/**
 * The policy by which somebody reads what a trail recorded: its log files and digests, and no other object of the bucket;
 * the event history; and how the trail is set up. The rest is what aws cloudtrail validate-logs asks for.
 */
export function readerDocument({ account, organisation }: AccountState, partition: string, trail: Trail): ReaderDocument {
  const { arn, name, prefix, kmsKey } = trail;
  const unread = unreadPart({
    [`To which bucket trail ${name} delivers`]: trail.bucket,
    [`Below which prefix trail ${name} delivers`]: prefix,
    [`With which key trail ${name} encrypts`]: kmsKey,
    [`Whether trail ${name} is of an organisation`]: trail.organisation,
  });
  if (unread !== undefined) return unread;
  const [bucket, key, before] = [knownValue(trail.bucket) ?? '', knownValue(kmsKey) ?? '', knownValue(prefix) ?? ''];
  const isShared = knownValue(trail.organisation) === true;
  const owner = isShared ? knownValue(organisation)?.id : account;
  if (owner === undefined)
    return {
      kind: 'refused',
      reason: `Trail ${name} is of an organisation whose id is not known, below which it delivers.`,
      instead: 'Read the account first: trailward collect.',
    };
  // A star or a variable in a name would widen the policy.
  if (
    !/^[\w.-]{3,63}$/.test(bucket) ||
    !/^[\w!.'()/=+@:, -]{0,200}$/.test(before) ||
    !/^[\w-]{1,40}$/.test(owner) ||
    !/^(?:arn:[\w:/-]+)?$/.test(key)
  )
    return {
      kind: 'refused',
      reason: `Trail ${name} has a bucket, a prefix or a key of a name that AWS does not give.`,
      instead: 'Read the account again: trailward collect.',
    };
  const folder = `${before === '' ? '' : `${before}/`}AWSLogs/${owner}/*`;
  const bucketArn = `arn:${partition}:s3:::${bucket}`;
  const statements: JsonObject[] = [
    { Sid: 'ReadLogFiles', Effect: 'Allow', Action: 's3:GetObject', Resource: `${bucketArn}/${folder}` },
    {
      Sid: 'ListLogFiles',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: bucketArn,
      Condition: { StringLike: { 's3:prefix': folder } },
    },
    { Sid: 'LocateBucket', Effect: 'Allow', Action: 's3:GetBucketLocation', Resource: bucketArn },
    { Sid: 'ReadTrail', Effect: 'Allow', Action: ['cloudtrail:GetEventSelectors', 'cloudtrail:GetTrailStatus'], Resource: arn },
    // These can be held to no trail.
    {
      Sid: 'ReadEventHistory',
      Effect: 'Allow',
      Action: ['cloudtrail:DescribeTrails', 'cloudtrail:ListPublicKeys', 'cloudtrail:LookupEvents'],
      Resource: '*',
    },
    ...(key === '' ? [] : [decrypting(key, partition)]),
  ];
  return { kind: 'document', document: JSON.stringify({ Version: '2012-10-17', Statement: statements }) };
}

/** Only what S3 asks for on behalf of the reader, so that the key opens nothing else. The key is where the bucket is. */
function decrypting(key: string, partition: string): JsonObject {
  const endpoint = `s3.${key.split(':')[3] ?? ''}.amazonaws.com`;
  const service = partition === 'aws-cn' ? [endpoint, `${endpoint}.cn`] : endpoint;
  return {
    Sid: 'DecryptLogFiles',
    Effect: 'Allow',
    Action: 'kms:Decrypt',
    Resource: key,
    Condition: { StringEquals: { 'kms:ViaService': service } },
  };
}
