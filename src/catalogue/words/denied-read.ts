import { actorOf } from '../../events/actor.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { outcomeOf } from '../../events/outcome.ts';
import type { Target } from '../../kernel/change.ts';
import { isSelf } from './self.ts';

/** Whether AWS refused the call for lack of permission. */
export function wasDenied(event: CloudTrailEvent): boolean {
  return outcomeOf(event) === 'denied';
}

/**
 * False when the read told nobody anything: AWS denied it, or a service-linked role made it, which only an AWS service
 * can assume. Else undefined, because it depends on who the caller is.
 */
export function unlessHarmless(event: CloudTrailEvent): false | undefined {
  return wasDenied(event) || actorOf(event).arn.includes(':role/aws-service-role/') ? false : undefined;
}

/** As `unlessHarmless`, and false also when the caller asks about itself. */
export function unlessAboutSelf(event: CloudTrailEvent, target: Target): false | undefined {
  return isSelf(event, target) === true ? false : unlessHarmless(event);
}

/** Whether AWS answered that the thing asked for does not exist, as it does when names are guessed. */
export function foundNothing(event: CloudTrailEvent): boolean {
  return /^NoSuchEntity/.test(event.errorCode ?? '');
}
