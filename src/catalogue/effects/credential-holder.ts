import { actorOf } from '../../events/actor.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { parametersOmitted, textParameter } from '../../events/fields.ts';
import type { Inverse } from '../effect.ts';
import { credentialOwner } from '../words/credential-owner.ts';

/** Who holds the credential of a call. */
export type CredentialHolder = { kind: 'user'; name: string } | { kind: 'root' };

/** The holder, or undefined when the event does not name one for certain. */
export function credentialHolder(event: CloudTrailEvent): CredentialHolder | undefined {
  // A call that names no user acts on its caller, and root is no user, whatever the response calls it.
  const named = textParameter(event, 'userName') !== undefined || parametersOmitted(event);
  if (!named && actorOf(event).kind === 'root') return { kind: 'root' };
  const { kind, name } = credentialOwner(event);
  if (kind === 'root') return { kind };
  return kind === 'user' && userName.test(name) && !uniqueId.test(name) ? { kind, name } : undefined;
}

/** The inverse of what was done to a credential of root, whatever it was. */
export function onlyRootCan(instead: string, lost: readonly string[] = []): Inverse {
  const reason = 'Only root itself, or a root session from the management account, can change credentials of root.';
  return { kind: 'irreversible', reason, lost, instead };
}

/** `User bob`, or `Root`, to begin a sentence. */
export function holderInWords(holder: CredentialHolder): string {
  return holder.kind === 'root' ? 'Root' : `User ${holder.name}`;
}

/** What IAM allows; words such as `(name withheld by AWS)`, which stand for a caller without a name, are no names. */
const userName = /^[\w+=,.@-]{1,128}$/;

/** A caller whose record holds no name is shown by its unique id. */
const uniqueId = /^AIDA[A-Z0-9]{12,}$/;
