import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, textParameter, textResponse } from '../../events/fields.ts';
import { partitionOf } from './partition-of.ts';

/**
 * ARN of the trail that a call acts on. Calls name a trail by ARN or by name, and CloudTrail accepts a change only in the
 * home Region of the trail, which is where it is recorded. Undefined where the event does not tell.
 */
export function namedTrail(before: AccountState, event: CloudTrailEvent, parameter: 'name' | 'trailName' = 'name'): string | undefined {
  const answered = textResponse(event, 'trailARN');
  const given = textParameter(event, parameter);
  if (answered !== undefined || given === undefined) return answered;
  if (given.startsWith('arn:')) return given;
  const [partition, region, account] = [partitionOf(event), event.awsRegion, accountOf(event)];
  // An organisation trail carries the id of the management account, so what the state holds goes first.
  const held = [...before.trails.by.values()].filter((trail) => trail.name === given && regionOfTrail(trail.arn) === region);
  if (held.length === 1) return held[0]?.arn;
  if (partition === undefined || region === undefined || account === '') return undefined;
  return `arn:${partition}:cloudtrail:${region}:${account}:trail/${given}`;
}

/** Home Region in the ARN of a trail. */
export function regionOfTrail(arn: string): string | undefined {
  return /^arn:[^:]*:cloudtrail:([^:]+):/.exec(arn)?.[1];
}
