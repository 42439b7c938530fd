import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Without it the name of a new file may be gone after a loss of power, though its content is there. */
export function syncFolder(folder: string): void {
  // Windows opens no folders, and keeps names by its own journal.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
