import type { CloudTrailEvent } from '../../events/event.ts';
import { asObject, asString } from '../../kernel/json.ts';

/** ARN of the first resource of type `type` (`AWS::S3::Bucket`) that the event lists; undefined when it lists none. */
export function listedResource(event: CloudTrailEvent, type: string): string | undefined {
  const found = (Array.isArray(event.resources) ? event.resources : []).map((item) => asObject(item)).find((item) => item?.type === type);
  return asString(found?.ARN) ?? asString(found?.arn);
}
