import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf } from '../../events/fields.ts';
import { partitionOf } from './partition-of.ts';

/** ARN of what a call has made in IAM, for a record without the response that tells it; `resource` is what comes last in it. */
export function madeArn(event: CloudTrailEvent, resource: string): string | undefined {
  const [partition, account] = [partitionOf(event), accountOf(event)];
  return partition === undefined || account === '' ? undefined : `arn:${partition}:iam::${account}:${resource}`;
}
