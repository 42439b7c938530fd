import { afterAll, beforeAll, vi } from 'vitest';
import { clientFactory } from '../../../src/aws/client-factory.ts';
import type { Clients } from '../../../src/aws/clients.ts';
import { startWireFake, type WireFake } from '../../backends/wire-fake/start-wire-fake.ts';

/** Runs one wire fake, with clients, for the tests of a file or a `describe`. Its account is the test's to set. */
export function useFake(account = '111122223333'): () => { fake: WireFake; clients: Clients } {
  let running: { fake: WireFake; clients: Clients } | undefined;
  beforeAll(async () => {
    vi.stubEnv('TRAILWARD_REFUSE_REMOTE', '1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE000000000');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'not-a-secret');
    const fake = await startWireFake(account);
    running = { fake, clients: clientFactory({ endpoint: fake.endpoint, region: 'us-east-1', maxAttempts: 1 }) };
  });
  afterAll(async () => {
    running?.clients.close();
    await running?.fake.stop();
    vi.unstubAllEnvs();
  });
  return () => {
    if (running === undefined) throw new Error('The fake was not started.');
    return running;
  };
}
