import type { WorkspaceStore } from '../app/ports/workspace-store.ts';
import { TrailwardError } from '../kernel/errors.ts';
import { findWorkspace, openWorkspace } from '../store/workspace-folder.ts';

/** Runs `use` on the workspace around the working folder, or in `folder`, and closes it whatever happens. */
export async function withWorkspace<T>(folder: string | undefined, use: (store: WorkspaceStore) => T | Promise<T>): Promise<T> {
  const found = folder ?? findWorkspace(process.cwd());
  if (found === undefined) throw new TrailwardError('TW_NO_WORKSPACE', `There is no workspace in ${process.cwd()} or above it.`);
  const store = openWorkspace(found);
  try {
    return await use(store);
  } finally {
    store.close();
  }
}

/** The account that a command is about: the one given, or the only one of the workspace. */
export function accountIn(store: WorkspaceStore, given: string | undefined): string {
  const accounts = store.accounts();
  if (given !== undefined) {
    if (!accounts.includes(given))
      throw new TrailwardError('TW_USAGE', `The workspace has nothing of account ${given}. It has ${accounts.join(', ') || 'none'}.`);
    return given;
  }
  const [only, ...others] = accounts;
  if (only === undefined) throw new TrailwardError('TW_USAGE', 'The workspace is empty: run trailward ingest first.');
  if (others.length > 0)
    throw new TrailwardError('TW_USAGE', `The workspace has several accounts; name one with --account: ${accounts.join(', ')}.`);
  return only;
}
