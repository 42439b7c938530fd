import { actorOf } from '../../events/actor.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { Target } from '../../kernel/change.ts';

/**
 * Whether the actor acts on itself. Names are compared within one kind and one account; undefined when the event does
 * not name both sides.
 */
export function isSelf(event: CloudTrailEvent, target: Target): boolean | undefined {
  const actor = actorOf(event);
  if (actor.kind !== target.kind) return actor.kind === 'unknown' || target.name === '' ? undefined : false;
  if (actor.arn !== '' && target.arn !== undefined) return actor.arn === target.arn;
  return target.name === '' ? undefined : actor.name === target.name;
}
