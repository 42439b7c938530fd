import { afterAll, beforeAll } from 'vitest';
import { startWireFake, type WireFake } from '../../backends/wire-fake/start-wire-fake.ts';

/** Runs one wire fake for the tests of a file or a `describe`. Its account is the test's to set. */
export function useFake(account = '111122223333'): () => WireFake {
  let fake: WireFake | undefined;
  beforeAll(async () => {
    fake = await startWireFake(account);
  });
  afterAll(() => fake?.stop());
  return () => {
    if (fake === undefined) throw new Error('The fake was not started.');
    return fake;
  };
}
