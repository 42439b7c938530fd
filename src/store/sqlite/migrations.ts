/** Marks a file as a Trailward workspace: `TRWD` in SQLite's `application_id`. */
export const applicationId = 0x54525744;

/**
 * What brings a workspace from one version of the schema to the next: step 0 makes version 1. A step that was released is
 * never changed; a new one is put at the end.
 *
 * Texts that repeat (accounts, principals, names, keys of entities) are kept once, in `words`. `event` is the id of an
 * event as `eventKey` packs it. `time` is in seconds since 1970, or `noTime`.
 *
 * `seen` names every event. The hour comes before the id, because ids are random: a log of a hundred million events
 * would otherwise write one page somewhere in the file for each of them, instead of filling one page after another.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE words (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

  CREATE TABLE accounts (account INTEGER PRIMARY KEY) STRICT;

  CREATE TABLE changes (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL,
    event ANY NOT NULL,
    time INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    name INTEGER NOT NULL,
    denied INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX changes_by_event ON changes (event, account);
  CREATE INDEX changes_by_time ON changes (account, time, rank);
  CREATE INDEX changes_by_actor ON changes (account, actor, time, rank);
  CREATE INDEX changes_by_name ON changes (account, name, time, rank);

  CREATE TABLE seen (
    account INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    event ANY NOT NULL,
    PRIMARY KEY (account, hour, event)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE change_entities (
    account INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    change INTEGER NOT NULL REFERENCES changes (id),
    PRIMARY KEY (account, entity, change)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE usage (
    account INTEGER NOT NULL,
    principal INTEGER NOT NULL,
    service INTEGER NOT NULL,
    name INTEGER NOT NULL,
    count INTEGER NOT NULL,
    denied INTEGER NOT NULL,
    first INTEGER,
    last INTEGER,
    PRIMARY KEY (account, principal, service, name)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE coverage (
    account INTEGER NOT NULL,
    region INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (account, region, hour)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE states (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL,
    at TEXT NOT NULL,
    header TEXT NOT NULL,
    UNIQUE (account, at)
  ) STRICT;
  CREATE TABLE state_blocks (
    id INTEGER PRIMARY KEY,
    state INTEGER NOT NULL REFERENCES states (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    first BLOB NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (state, kind, first)
  ) STRICT;

  CREATE TABLE sources (name TEXT PRIMARY KEY, size INTEGER NOT NULL, version TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE cursors (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
];
