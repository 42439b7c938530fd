import type { ApiCall } from '../../kernel/api-call.ts';
import { regionOfTrail } from './named-trail.ts';

/** A call about the trail with this ARN, which CloudTrail takes only in the home Region of the trail. */
export function trailCall(arn: string, action: string, parameters: ApiCall['parameters']): ApiCall {
  const region = regionOfTrail(arn);
  return { service: 'cloudtrail', ...(region === undefined ? {} : { region }), action, parameters };
}
