import { actorOf } from '../../events/actor.ts';
import type { CloudTrailEvent } from '../../events/event.ts';

/**
 * Whether a user or root made the call without MFA. Undefined for every other actor: a role session records false even
 * where the person behind it signed in with MFA at an identity provider or in another account.
 */
export function madeWithoutMfa(event: CloudTrailEvent): boolean | undefined {
  const { kind, mfa } = actorOf(event);
  if (mfa === undefined) return undefined;
  if (mfa) return false;
  return kind === 'user' || kind === 'root' ? true : undefined;
}
