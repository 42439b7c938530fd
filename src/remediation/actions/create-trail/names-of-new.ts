import type { Proposal } from '../../action.ts';

/**
 * Why AWS would not take the names of a trail and its bucket, undefined when it would.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trail-naming-requirements.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export function namesOfNew(name: string, bucket: string): Extract<Proposal, { kind: 'refused' }> | undefined {
  const isAddress = /^\d+\.\d+\.\d+\.\d+$/;
  if (!/^[A-Za-z0-9](?:[._-]?[A-Za-z0-9])+$/.test(name) || name.length < 3 || name.length > 128 || isAddress.test(name))
    return {
      kind: 'refused',
      reason: `${name} is no name for a trail.`,
      instead: 'Use 3 to 128 letters and digits, with single dots, dashes and underscores between them.',
    };
  if (
    !/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(bucket) ||
    /^(?:xn--|sthree-|amzn-s3-demo-)|(?:-s3alias|--ol-s3|--x-s3|--table-s3)$/.test(bucket)
  )
    return {
      kind: 'refused',
      reason: `${bucket} is no name for a bucket of log files.`,
      instead: 'Use 3 to 63 lower-case letters, digits and dashes, without a beginning or an end that S3 keeps for itself.',
    };
  return undefined;
}
