import type { CloudTrailEvent } from '../../events/event.ts';

/** Beginnings of the names of Regions that are not in the partition `aws`. */
const partitions: readonly (readonly [string, string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['us-isof-', 'aws-iso-f'],
  ['eu-isoe-', 'aws-iso-e'],
  ['eusc-', 'aws-eusc'],
];

/** The partition that an event was recorded in, with which its ARNs begin; undefined where the record names no Region. */
export function partitionOf({ awsRegion }: CloudTrailEvent): string | undefined {
  if (awsRegion === undefined || awsRegion === '') return undefined;
  return partitions.find(([beginning]) => awsRegion.startsWith(beginning))?.[1] ?? 'aws';
}
