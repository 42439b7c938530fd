/**
 * Every error that Trailward reports to its user, by its stable code: what went wrong in general, what to do next, and
 * the exit code of a command that ends by it.
 */
export const errorCatalogue = {
  TW_USAGE: { what: 'The command line is not understood.', next: 'Run the command with --help to see what it takes.', exit: 2 },
  TW_BAD_TIME: { what: 'A time is not understood.', next: 'Give UTC as 2026-03-02 or 2026-03-02T09:00:00Z.', exit: 2 },
  TW_NO_INPUT: {
    what: 'Nothing could be read as CloudTrail data.',
    next: 'Give files or folders that hold CloudTrail logs: S3 files (.json.gz), lookup-events output, EventBridge events, JSON lines.',
    exit: 2,
  },
  TW_NO_EVENT: {
    what: 'The input holds no CloudTrail event to explain.',
    next: 'Give one event as JSON, or the name of an event.',
    exit: 2,
  },
  TW_NO_WORKSPACE: {
    what: 'There is no Trailward workspace here.',
    next: 'Run `trailward init` in the folder that shall hold it, or go to a folder that has one in it or above it.',
    exit: 2,
  },
  TW_WORKSPACE_EXISTS: {
    what: 'The folder already has a Trailward workspace.',
    next: 'Use the one that is there, or make the new one in another folder.',
    exit: 2,
  },
  TW_WORKSPACE_VERSION: {
    what: 'The workspace was written by a newer version of Trailward.',
    next: 'Update Trailward, then run the command again. Nothing in the workspace was changed.',
    exit: 2,
  },
  TW_WORKSPACE_CORRUPT: {
    what: 'The file of the workspace is damaged, or is not a Trailward workspace.',
    next: 'Keep the file, restore it from a backup, or make a new workspace and read the logs again.',
    exit: 2,
  },
  TW_WORKSPACE_BUSY: {
    what: 'Another process is writing to the workspace.',
    next: 'Wait until it is done, then run the command again. Nothing was written.',
    exit: 2,
  },
  TW_WORKSPACE_FULL: {
    what: 'There is no room left on the disk of the workspace.',
    next: 'Free some space, then run the command again: what was stored before is intact, and what is read again counts once.',
    exit: 2,
  },
  TW_WORKSPACE_ACCESS: {
    what: 'The workspace could not be read or written.',
    next: 'Check that the folder belongs to you, that you may write there, and that its disk is in order.',
    exit: 2,
  },
  TW_AWS_CREDENTIALS: {
    what: 'AWS did not take the credentials, or there are none.',
    next: 'Sign in (`aws sso login`, `aws configure`), or name the right profile with --profile, and check it with `aws sts get-caller-identity`.',
    exit: 2,
  },
  TW_AWS_FAILED: {
    what: 'AWS could not be asked.',
    next: 'Check the network, the region and the endpoint, then run the command again.',
    exit: 2,
  },
  TW_AWS_REMOTE: {
    what: 'A request to a host that may not be reached was refused before it was sent.',
    next: 'Leave --endpoint out to reach AWS itself; in tests, give an endpoint on this machine.',
    exit: 2,
  },
  TW_CONFIG: {
    what: 'The configuration, `trailward.yaml`, is not as it should be.',
    next: 'Correct the lines that are named, or name another file with --config. Nothing was done.',
    exit: 2,
  },
  TW_PLAN: {
    what: 'The plan cannot be used.',
    next: 'Make it anew with trailward plan. Nothing was changed.',
    exit: 2,
  },
  TW_JOURNAL: {
    what: 'The journal cannot be read or written.',
    next: 'Keep the file. If its last line was cut off by a crash, go on with trailward resume --repair. Nothing was changed.',
    exit: 2,
  },
  TW_APPROVAL: { what: 'The approval could not be made.', next: 'See trailward approve --help. Nothing was changed.', exit: 2 },
  TW_APPLY_BUSY: {
    what: 'Another process is changing the account.',
    next: 'Wait until it is done, look at trailward status, then run the command again. Nothing was changed.',
    exit: 2,
  },
  TW_OUTPUT: { what: 'The output could not be written.', next: 'Check that the folder exists and that you may write there.', exit: 2 },
  TW_INTERNAL: { what: 'Trailward itself failed.', next: 'Run again with --debug and report what it prints.', exit: 2 },
} as const;

export type ErrorCode = keyof typeof errorCatalogue;

/** The one error that is thrown: a stable code, what happened and where, and through the code what to do next. */
export class TrailwardError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'TrailwardError';
    this.code = code;
  }
}
