import type { VirtualMFADevice } from '@aws-sdk/client-iam';
import type { Part, Unknown } from '../../account/part.ts';
import type { ApiAction } from '../collect/api-action.ts';
import type { Collected, Session } from '../collect/collector.ts';

/** Reads entities of one kind, each by itself. */
export interface EntityReader {
  /** Every call that reading one may make. */
  calls: readonly ApiAction[];
  read: (key: string, session: ReadSession) => Promise<Fragment>;
}

/** What was read of one entity. */
export type Fragment =
  /** What tells of it, in the way of collecting; it is put into the state. */
  | { kind: 'there'; told: readonly Collected[] }
  | { kind: 'absent' }
  /** Whether there is one could not be read. */
  | { kind: 'unknown'; why: Unknown };

/** What readers work with. It is a session of collecting, of which what belongs to a whole account is left empty. */
export interface ReadSession extends Session {
  /** Names of all entities of a kind, listed once for all that ask. */
  names: (kind: NamedKind) => Promise<Part<readonly string[]>>;
  /** All virtual MFA devices, listed once for all that ask. */
  virtualDevices: () => Promise<Part<readonly VirtualMFADevice[]>>;
}

/** Kinds of which IAM keeps names unique without regard to case. */
export type NamedKind = 'user' | 'group' | 'role' | 'instance-profile' | 'server-certificate';
