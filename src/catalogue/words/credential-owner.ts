import { actorOf } from '../../events/actor.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { parametersOmitted, textParameter, textResponse } from '../../events/fields.ts';
import { outcomeOf } from '../../events/outcome.ts';
import type { Target } from '../../kernel/change.ts';
import { asObject } from '../../kernel/json.ts';
import { isSelf } from './self.ts';
import { userTarget } from './targets.ts';

/** Response members that name the owner of what a call made. */
const made = ['accessKey', 'loginProfile', 'sSHPublicKey', 'certificate', 'serviceSpecificCredential'];

/** Owner of a credential: the user that the call names or answers with, or the caller where it names none. */
export function credentialOwner(event: CloudTrailEvent): Target {
  // A user name holds no spaces, so no user can be called this.
  if (textParameter(event, 'userName') === 'AWS ROOT USER') return { kind: 'root', name: 'root' };
  const found = userTarget(event);
  if (found.name !== '') return found;
  const owner = made.map((member) => textResponse(event, member, 'userName')).find((name) => name !== undefined);
  if (owner !== undefined) return { kind: 'user', name: owner };
  // A call without any parameter is logged as null, and so are denied calls whatever they held.
  const shown = !parametersOmitted(event) && (asObject(event.requestParameters) !== undefined || outcomeOf(event) === 'succeeded');
  return (shown ? callingUser(event) : undefined) ?? found;
}

/** The caller, when it is an IAM user or root: only these have credentials of their own. */
export function callingUser(event: CloudTrailEvent): Target | undefined {
  const { kind, name, arn } = actorOf(event);
  if (kind !== 'user' && kind !== 'root') return undefined;
  return { kind, name, ...(arn === '' ? {} : { arn }) };
}

/** Whether the owner is the root user; undefined when the event names no owner. */
export function isRootCredential(event: CloudTrailEvent): boolean | undefined {
  const owner = credentialOwner(event);
  if (owner.kind === 'root') return true;
  return owner.name === '' ? undefined : false;
}

/** Whether the actor works on its own credential; undefined when the event does not name both sides. */
export function isOwnCredential(event: CloudTrailEvent): boolean | undefined {
  return isSelf(event, credentialOwner(event));
}

/** Whether the actor works on the credential of somebody else; undefined when the event does not name both sides. */
export function isForeignCredential(event: CloudTrailEvent): boolean | undefined {
  const own = isOwnCredential(event);
  return own === undefined ? undefined : !own;
}
