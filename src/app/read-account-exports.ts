import { type ExportFile, type ImportedState, readExports } from '../account/import/read-exports.ts';

/** Reads AWS's own exports of one account, or a saved state, into a state; `readAt` is when they were made, UTC. */
export function readAccountExports(files: readonly ExportFile[], readAt: string): ImportedState {
  return readExports(files, { readAt });
}
