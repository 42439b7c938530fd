import type { CloudTrailEvent } from '../../events/event.ts';
import { deniedResource } from './denied-resource.ts';

/** ARN of the resource of `service` that AWS's access-denied message names: a denied iam:PassRole names a role instead. */
export function deniedArn(event: CloudTrailEvent, service: string): string | undefined {
  const arn = deniedResource(event)?.arn;
  return arn?.split(':')[2] === service ? arn : undefined;
}
