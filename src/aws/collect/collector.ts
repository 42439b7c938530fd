import type { User } from '../../account/entities.ts';
import type { Part } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { Clients } from '../clients.ts';
import type { Clock } from '../clock.ts';
import type { ApiAction } from './api-action.ts';
import type { Ask } from './ask.ts';

/** One part of an account: what it calls, and how it brings what it learns into a state. */
export interface Collector {
  calls: readonly ApiAction[];
  collect: (session: Session) => Promise<Collected>;
}

/** What a collector brings back. */
export interface Collected {
  /** Answers of AWS that have the shape of an export of the AWS CLI, each by the call that gave it. */
  exports?: readonly AwsExport[];
  /** What no export tells, put into the state that was read from the exports. */
  edit?: (state: AccountState) => AccountState;
}

export interface AwsExport {
  /** `iam:ListUsers`. */
  name: string;
  answer: unknown;
}

/** One part of every user. */
export interface UserCollector {
  calls: readonly ApiAction[];
  /** What is to be replaced in the user. */
  collect: (user: string, session: Session) => Promise<Partial<User>>;
}

/** What collectors work with. */
export interface Session {
  clients: Clients;
  ask: Ask;
  clock: Clock;
  signal?: AbortSignal;
  account: string;
  /** `aws`, `aws-cn`, `aws-us-gov`. */
  partition: string;
  /** Regions to ask for what is regional, and whether they are all that there are. */
  regions: { names: readonly string[]; all: boolean };
  /** Asked for the organisation, in place of the account's own clients, which may not look at it. */
  organisation: Clients;
  /** Names of the account's users; the same answer for all that ask. */
  users: () => Promise<Part<readonly string[]>>;
}
