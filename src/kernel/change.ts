import type { Direction } from './direction.ts';

/** Who made a call, resolved through the session to the principal that issued it. */
export interface Actor {
  kind: ActorKind;
  /** ARN of the principal itself: the role, not the session; empty when the event names none. */
  arn: string;
  /** What to call the actor in a sentence: user name, role name, `root`, service name. */
  name: string;
  /** Twelve-digit account of the principal, where the event says it. */
  account?: string;
  /** Session name, when the call came through an assumed role or a federated session. */
  session?: string;
  accessKeyId?: string;
  /** True or false only where the event proves it. */
  mfa?: boolean;
  /** An IP address. A service name in `sourceIPAddress` goes to `invokedBy`, never here. */
  sourceIp?: string;
  userAgent?: string;
  /** The AWS service that called on the actor's behalf. */
  invokedBy?: string;
}

export type ActorKind =
  | 'root'
  | 'user'
  | 'role'
  | 'federated-user'
  | 'saml-user'
  | 'web-identity-user'
  | 'identity-center-user'
  | 'service'
  | 'account'
  | 'unknown';

/** The entity that a change altered or tried to alter. */
export interface Target {
  /** AWS's word for it: `user`, `role`, `group`, `policy`, `server-certificate`, `trail`, `account`… */
  kind: string;
  name: string;
  /** Stable unique id (AIDA…, AROA…), where the event carries it. */
  id?: string;
  arn?: string;
}

/** `denied`: AWS refused for lack of permission. `failed`: any other error. Both are attempts; nothing changed. */
export type Outcome = 'succeeded' | 'denied' | 'failed';

/** TLS facts of the call, as CloudTrail's `tlsDetails` gives them. */
export interface Transport {
  tlsVersion: string;
  cipherSuite: string;
}

/** One event that altered, or tried to alter, identity state, normalised. Serialises to JSON as it is. */
export interface Change {
  eventId: string;
  eventSource: string;
  eventName: string;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  time: string;
  account: string;
  region: string;
  actor: Actor;
  target: Target;
  outcome: Outcome;
  direction: Direction;
  /** One plain sentence for this very event. Holds raw field values: sanitise on output. */
  summary: string;
  transport?: Transport;
}
