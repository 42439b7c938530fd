import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { Change } from '../../kernel/change.ts';

/**
 * What a workspace holds, behind whatever keeps it: the embedded SQLite file, or a server. One writer at a time. Every
 * method that writes is atomic: it is wholly there after a crash, or not at all.
 */
export interface WorkspaceStore {
  /** Takes in one batch. Events whose id is known already add nothing, neither changes nor usage. */
  add: (batch: Batch) => Added;
  /** Marks a source (a file, an S3 object) as read to its end, with what tells whether it has changed since. */
  finishSource: (source: SourceMark) => void;
  /** The mark of a source that was read to its end; undefined when it was not. */
  sourceMark: (name: string) => SourceMark | undefined;
  /** Where a resumable source (LookupEvents) goes on; undefined at the beginning. */
  cursor: (name: string) => string | undefined;
  saveCursor: (name: string, value: string) => void;
  /** Stored changes in order of time, of one second in the order of `byTime`. */
  changes: (query: ChangeQuery) => Iterable<StoredChange>;
  change: (eventId: string) => StoredChange | undefined;
  /** Keeps a collected state; the same account and time again replaces it. */
  saveState: (state: AccountState) => void;
  /** Times of the collected states of an account, oldest first. */
  stateTimes: (account: string) => string[];
  /** A collected state; with `only`, just the entities named `kind/key`, all else of their tables left out. */
  state: (account: string, at: string, only?: readonly string[]) => AccountState | undefined;
  usage: (account: string, principal?: string) => Iterable<Usage>;
  coverage: () => Coverage[];
  accounts: () => string[];
  close: () => void;
}

/** What one batch of events comes to. `seen` names every event, also those that are no change, so that none counts twice. */
export interface Batch {
  events: readonly BatchEvent[];
}

export interface BatchEvent {
  eventId: string;
  account: string;
  region: string;
  /** UTC; empty when the event has none. */
  time: string;
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
  actor?: string;
  eventName?: string;
  since?: string;
  until?: string;
  /** Only what AWS denied. */
  denied?: boolean;
  limit?: number;
}

/** How often a principal called an event name, over the whole workspace. */
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
