import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { WorkspaceStore } from '../../src/app/ports/workspace-store.ts';
import { initWorkspace, openWorkspace } from '../../src/store/workspace-folder.ts';

/** An empty workspace in a folder of its own, closed and removed after the test. */
export function temporaryWorkspace(): WorkspaceStore {
  const folder = mkdtempSync(join(tmpdir(), 'trailward-pipeline-'));
  initWorkspace(folder);
  const store = openWorkspace(folder);
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return store;
}
