import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { TrailwardError } from '../kernel/errors.ts';

/** https://sqlite.org/rescode.html#busy */
const busy = 5;

/**
 * Keeps a second apply, rollback or resume off the same account on this machine until `release`. The operating system
 * holds the lock and lets it go when the process ends, however it does, so that no dead one is ever in the way.
 * @param account twelve digits
 * @throws TrailwardError `TW_APPLY_BUSY`
 */
export function applyLock(account: string, folder = lockFolder()): { release: () => void } {
  ownFolder(folder);
  const path = join(folder, `apply-${account}.lock`);
  const file = taken(path, account);
  let isHeld = true;
  return {
    release: () => {
      if (isHeld) file.close();
      isHeld = false;
    },
  };
}

function taken(path: string, account: string): DatabaseSync {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(path);
    file.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return file;
  } catch (cause) {
    file?.close();
    const isBusy = cause instanceof Error && 'errcode' in cause && cause.errcode === busy;
    const why = isBusy
      ? `Another process is changing account ${account} (${path}).`
      : `The lock ${path} could not be taken: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new TrailwardError('TW_APPLY_BUSY', why, cause);
  }
}

function lockFolder(): string {
  return join(tmpdir(), `trailward-${userInfo().uid}`);
}

/** The folder for temporary files is everybody's: what somebody else made there, or may write to, locks nothing. */
function ownFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const uid = process.getuid?.();
  // Windows knows neither owners nor modes of this kind, and has a folder of its own for each user.
  const isOwn = uid === undefined || (found.uid === uid && (found.mode & 0o022) === 0);
  if (!found.isDirectory() || !isOwn)
    throw new TrailwardError(
      'TW_APPLY_BUSY',
      `${folder}, which holds the locks, is not a folder of yours alone. Remove it, or set TMPDIR.`,
    );
}
