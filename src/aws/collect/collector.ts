import type { User as ListedUser } from '@aws-sdk/client-iam';
import type { Part, Unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { Clients } from '../clients.ts';
import type { Clock } from '../clock.ts';
import type { AccountDetails } from './account-details.ts';
import type { ApiAction } from './api-action.ts';
import type { Ask } from './ask.ts';
import type { OrganisationLookup } from './organisation-lookup.ts';

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
  /** Why what the answer of a call would have told is unknown, by its permission, where another call was the reason. */
  missing?: Readonly<Record<string, Unknown>>;
}

export interface AwsExport {
  /** `iam:ListUsers`. */
  name: string;
  answer: unknown;
}

/** One part of every user. */
export interface UserCollector {
  calls: readonly ApiAction[];
  collect: (user: string, session: Session) => Promise<Collected>;
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
  /** Asked about the organisation, which most accounts may not look at themselves. */
  organisation: OrganisationLookup;
  /** The same answer for all that ask. */
  details: () => Promise<Part<AccountDetails>>;
  /** The same answer for all that ask. */
  listedUsers: () => Promise<Part<readonly ListedUser[]>>;
}
