import { actorOf } from '../../events/actor.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { Target } from '../../kernel/change.ts';

/**
 * Whether the actor acts on itself. Names are compared within one kind and one account, upper and lower case alike, as
 * IAM keeps them; undefined when the event does not name both sides.
 */
export function isSelf(event: CloudTrailEvent, target: Target): boolean | undefined {
  const actor = actorOf(event);
  if (actor.kind !== target.kind) return actor.kind === 'unknown' || target.name === '' ? undefined : false;
  const [own, other] = [accountIn(actor.arn), accountIn(target.arn)];
  if (own !== undefined && other !== undefined && own !== other) return false;
  // A session ARN drops the path of its role, so that ARNs of one principal can differ.
  return target.name === '' ? undefined : actor.name.toLowerCase() === target.name.toLowerCase();
}

function accountIn(arn: string | undefined): string | undefined {
  return /^arn:[^:]*:iam::(\d{12}):/.exec(arn ?? '')?.[1];
}
