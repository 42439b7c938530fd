import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { TrailwardError } from '../kernel/errors.ts';

/**
 * Keeps a second apply, rollback or resume off the same account on this machine until `release`. A lock whose process has
 * died is taken over.
 * @param account twelve digits
 * @throws TrailwardError `TW_APPLY_BUSY`
 */
export function applyLock(account: string, folder = lockFolder()): { release: () => void } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `apply-${account}.lock`);
  for (let tries = 0; tries < 5; tries += 1) {
    if (taken(path)) return { release: () => rmSync(path, { force: true }) };
    const holder = holderOf(path);
    if (holder !== undefined && isAlive(holder))
      throw new TrailwardError('TW_APPLY_BUSY', `Process ${holder} is changing account ${account} (${path}).`);
    rmSync(path, { force: true });
  }
  throw new TrailwardError('TW_APPLY_BUSY', `The lock ${path} could not be taken.`);
}

function lockFolder(): string {
  return join(tmpdir(), `trailward-${userInfo().uid}`);
}

/** Making the file is one step that only one process can win. */
function taken(path: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Alive, but of another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
