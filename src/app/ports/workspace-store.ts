import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { Change } from '../../kernel/change.ts';

/**
 * What a workspace holds, behind whatever keeps it: the embedded SQLite file, or a server. One writer at a time. Every
 * method that writes is atomic: it is wholly there after a crash, or not at all.
 */
export interface WorkspaceStore {
  /**
   * Takes in one batch. An event is known by its account, its time and its id; events that are known already add nothing,
   * neither changes nor usage. No account has two changes of one id: the first to bring it counts.
   */
  add: (batch: Batch) => Added;
  /** Marks a source (a file, an S3 object) as read to its end, with what tells whether it has changed since. */
  finishSource: (source: SourceMark) => void;
  /** The mark of a source that was read to its end; undefined when it was not. */
  sourceMark: (name: string) => SourceMark | undefined;
  /** Where a resumable source (LookupEvents) goes on; undefined at the beginning. */
  cursor: (name: string) => string | undefined;
  saveCursor: (name: string, value: string) => void;
  /**
   * Stored changes in order of time, of one second in the order of `byTime`, of different accounts by account. More may
   * be added while they are read; whether these appear is open.
   */
  changes: (query: ChangeQuery) => Iterable<StoredChange>;
  /** One change; where two accounts know the id and none is given, that of the account that sorts first. */
  change: (eventId: string, account?: string) => StoredChange | undefined;
  /** Keeps a collected state; the same account and time again replaces it. Other times of the account stay. */
  saveState: (state: AccountState) => void;
  /** Times of the collected states of an account, oldest first. */
  stateTimes: (account: string) => string[];
  /** A collected state; with `only`, just the entities named `kind/key`, all else of their tables left out. */
  state: (account: string, at: string, only?: readonly string[]) => AccountState | undefined;
  /** In order of principal, service and name. */
  usage: (account: string, principal?: string) => Iterable<Usage>;
  /** In order of account, region and hour. Events without a time cover none. */
  coverage: () => Coverage[];
  /** Accounts that have events or a collected state, sorted; what names no account is not among them. */
  accounts: () => string[];
  /** Ends the use of the store; a second time does nothing. */
  close: () => void;
}

/** What some events come to. Every event is in it, also those that are no change, so that none counts twice. */
export interface Batch {
  events: readonly BatchEvent[];
}

export interface BatchEvent {
  eventId: string;
  account: string;
  region: string;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`; empty when the event has none. */
  time: string;
  /** Order within one second: `changeRank` of the event name. */
  rank: number;
  /** ARN of the principal, or its name where it has none. */
  principal: string;
  service: string;
  name: string;
  denied: boolean;
  /** The change with its event, when the event is one; other events only count as usage. */
  change?: StoredChange;
}

export interface StoredChange {
  change: Change;
  event: CloudTrailEvent;
  /** `kind/key` of every entity that the event names, and `id/<unique id>` of those whose id it tells. */
  entities: readonly string[];
}

export interface Added {
  /** Events that were new. */
  added: number;
  duplicates: number;
  /** Changes among the new ones. */
  changes: number;
}

export interface SourceMark {
  name: string;
  size: number;
  /** Modification time or ETag. */
  version: string;
}

/** Every part that is given must hold. */
export interface ChangeQuery {
  account?: string;
  /** `kind/key` of entities; a change is wanted when it names any of them. */
  entities?: readonly string[];
  /** The principal, as `BatchEvent` has it. */
  actor?: string;
  eventName?: string;
  /** ISO 8601, inclusive. Changes without a time are before every other. */
  since?: string;
  /** ISO 8601, inclusive. */
  until?: string;
  /** True: only what AWS denied. False: only what it did not. */
  denied?: boolean;
  /** The other way round: the newest change first. */
  newestFirst?: boolean;
  /** At most so many, the first in order. */
  limit?: number;
}

/** How often a principal called an event name, over the whole workspace. `first` and `last` are empty when no event told its time. */
export interface Usage {
  account: string;
  principal: string;
  service: string;
  name: string;
  count: number;
  denied: number;
  first: string;
  last: string;
}

/** Events of one account, region and UTC hour. */
export interface Coverage {
  account: string;
  region: string;
  /** `YYYY-MM-DDTHH`. */
  hour: string;
  events: number;
}
