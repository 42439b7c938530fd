import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { WorkspaceStore } from '../app/ports/workspace-store.ts';
import { TrailwardError } from '../kernel/errors.ts';
import { openDatabase } from './sqlite/open-database.ts';
import { openSqliteStore } from './sqlite/open-sqlite-store.ts';
import { translated } from './sqlite/workspace-error.ts';

const folderName = '.trailward';
const fileName = 'workspace.db';

/**
 * Makes an empty workspace, `.trailward/`, in a folder, and the folder itself where it is missing. Only its owner may look
 * into it. It appears at once and whole: a crash on the way leaves no half of it.
 * @throws TrailwardError `TW_WORKSPACE_EXISTS`, and what opening throws
 */
export function initWorkspace(folder: string): void {
  const place = join(resolve(folder), folderName);
  translated(place, () => {
    if (existsSync(place)) throw new TrailwardError('TW_WORKSPACE_EXISTS', `${place} is there already.`);
    mkdirSync(folder, { recursive: true });
    // mkdtemp makes a folder of mode 0700.
    const draft = mkdtempSync(`${place}-`);
    try {
      openDatabase(join(draft, fileName), { create: true }).close();
      // Nothing of a workspace belongs in version control: it names people, addresses and keys.
      writeFileSync(join(draft, '.gitignore'), '*\n', { mode: 0o600 });
      renameSync(draft, place);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      throw existsSync(place) ? new TrailwardError('TW_WORKSPACE_EXISTS', `${place} is there already.`, error) : error;
    }
  });
}

/** The nearest folder, from `from` upwards, that has a workspace in it; undefined when there is none. */
export function findWorkspace(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const path = databaseOf(folder);
    if (translated(path, () => statSync(path, { throwIfNoEntry: false })?.isFile()) === true) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/**
 * Opens the workspace in a folder.
 * @throws TrailwardError `TW_NO_WORKSPACE`, and what `openSqliteStore` throws
 */
export function openWorkspace(folder: string): WorkspaceStore {
  return openSqliteStore(databaseOf(resolve(folder)));
}

function databaseOf(folder: string): string {
  return join(folder, folderName, fileName);
}
