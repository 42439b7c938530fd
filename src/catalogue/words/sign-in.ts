import { actorOf } from '../../events/actor.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { Target } from '../../kernel/change.ts';
import { asObject, asString } from '../../kernel/json.ts';
import { accountInArn } from './issued-session.ts';

/** Who signs in. CloudTrail hides a user name that does not exist, as people type passwords there. */
export function signInTarget(event: CloudTrailEvent): Target {
  const { kind, name, arn } = actorOf(event);
  // Identity Center signs in as `Unknown`, where the principal id is the account and not the person.
  const given = kind === 'unknown' ? (asString(event.userIdentity?.userName) ?? '') : name;
  const id = asString(asObject(event.userIdentity?.onBehalfOf)?.userId);
  return {
    kind: kind === 'unknown' ? 'user' : kind,
    name: given === 'HIDDEN_DUE_TO_SECURITY_REASONS' ? '' : given,
    ...(id === undefined ? {} : { id }),
    ...(arn === '' ? {} : { arn }),
  };
}

/** The root user of the account in which the event was recorded. */
export function rootTarget(event: CloudTrailEvent): Target {
  const { arn } = actorOf(event);
  return { kind: 'root', name: 'root', ...(arn === '' ? {} : { arn }) };
}

/** Text in `additionalEventData`. */
export function additional(event: CloudTrailEvent, name: string): string | undefined {
  return asString(asObject(event.additionalEventData)?.[name]);
}

/**
 * Whether AWS itself checked an MFA code at this sign-in. Undefined for federated sign-in, where `MFAUsed` is always
 * `No` because the identity provider asks for MFA, not AWS.
 */
export function signedInWithMfa(event: CloudTrailEvent): boolean | undefined {
  const { kind } = actorOf(event);
  if (kind !== 'user' && kind !== 'root') return undefined;
  const used = additional(event, 'MFAUsed')?.toLowerCase();
  return used === 'yes' ? true : used === 'no' ? false : undefined;
}

/** `user alice of account 444455556666` for an ARN in a sign-in event; the text itself when it is no ARN. */
export function principalInWords(text: string): string {
  const [, kind, name] = /^arn:[^:]*:(?:iam|sts)::\d{12}:(user|role|assumed-role|federated-user)\/(?:.*\/)?([^/]+)$/.exec(text) ?? [];
  const account = accountInArn(text);
  if (kind === undefined || name === undefined || account === undefined) return text;
  return `${kind === 'assumed-role' ? 'role session' : kind.replace('-', ' ')} ${name} of account ${account}`;
}
