import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Backend, BackendStart } from './backend.ts';

/**
 * Runs a backend for the tests of a file or a `describe`. Where it cannot run they are skipped and the reason is
 * printed; with TRAILWARD_REQUIRE_BACKENDS=1 they fail.
 */
export function useBackend(start: () => Promise<BackendStart>): () => Backend {
  let found: BackendStart = { kind: 'absent', reason: 'The backend was not started.' };
  beforeAll(async () => {
    found = await start();
    if (found.kind === 'running') return;
    if (process.env['TRAILWARD_REQUIRE_BACKENDS'] === '1') throw new Error(`A backend is required: ${found.reason}`);
    console.warn(`Skipped for want of a backend: ${found.reason}`);
    // The first start installs the backend from PyPI.
  }, 600_000);
  beforeEach(({ skip }) => {
    if (found.kind === 'absent') skip(found.reason);
  });
  afterAll(async () => {
    if (found.kind === 'running') await found.stop();
  });
  return () => {
    if (found.kind === 'absent') throw new Error(found.reason);
    return found;
  };
}
