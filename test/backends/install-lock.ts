import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs `work` while no other process runs work under the same lock folder. A lock whose process has died is taken over. */
export async function underLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(folder), { recursive: true });
  while (!taken(folder)) {
    if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
    else await sleep(200);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Making a folder is one step that only one process can win. */
function taken(folder: string): boolean {
  try {
    mkdirSync(folder);
  } catch {
    return false;
  }
  writeFileSync(join(folder, 'pid'), String(process.pid));
  return true;
}

function isAbandoned(folder: string): boolean {
  try {
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    // Alive, but of another user.
    if (codeOf(error) === 'EPERM') return false;
    if (codeOf(error) === 'ESRCH') return true;
  }
  // The winner has not written its id yet, or died before it could.
  try {
    return Date.now() - statSync(folder).mtimeMs > 10_000;
  } catch {
    return false;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
