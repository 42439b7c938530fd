import type { SourceMark } from './workspace-store.ts';

/** A store of log files, such as a bucket. */
export interface LogStore {
  /**
   * What there is to read, and after the last file of a day that gets no more files, the day itself as `finished`. What
   * `known` knows already is left out. Marks are kept by the caller, each once what it names was taken in.
   */
  list: (known: (mark: SourceMark) => boolean) => AsyncIterable<LogItem>;
}

export type LogItem = { kind: 'file'; file: LogFile } | { kind: 'finished'; mark: SourceMark };

/** One log file, not yet read. */
export interface LogFile {
  mark: SourceMark;
  /** The bytes from `offset` on, as they are stored. Throws when they cannot be read. */
  pieces: (offset: number) => AsyncIterable<Uint8Array>;
}

/** A service that hands out events page by page, and can go on where it stopped. */
export interface EventFeed {
  /** Names what is asked, so that its cursor is kept apart from others: service, account, region, filter. */
  name: string;
  /** Pages from a cursor on, or from the beginning. */
  pages: (cursor?: string) => AsyncIterable<EventPage>;
}

export interface EventPage {
  /** Events as JSON text, as CloudTrail wrote them. May repeat what an earlier page had. */
  events: string[];
  /** Where to go on once these events were taken in. */
  cursor: string;
}
