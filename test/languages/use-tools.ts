import { beforeAll, beforeEach } from 'vitest';
import { type Tools, tools } from './programs.ts';

/**
 * The AWS CLI and boto3 for the tests of a file or a `describe`. Where they cannot be had the tests are skipped; with
 * TRAILWARD_REQUIRE_BACKENDS=1 they fail.
 */
export function useTools(): () => Tools {
  let found: Awaited<ReturnType<typeof tools>> = { kind: 'absent', reason: 'The tools were not looked for.' };
  beforeAll(async () => {
    found = await tools();
    if (found.kind === 'absent' && process.env['TRAILWARD_REQUIRE_BACKENDS'] === '1')
      throw new Error(`The tools are required: ${found.reason}`);
    // The first time they are installed from PyPI.
  }, 600_000);
  beforeEach(({ skip }) => {
    if (found.kind === 'absent') skip(found.reason);
  });
  return () => {
    if (found.kind === 'absent') throw new Error(found.reason);
    return found;
  };
}
