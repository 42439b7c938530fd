import { afterAll, beforeAll, vi } from 'vitest';
import { clientFactory } from '../../../src/aws/client-factory.ts';
import type { Clients } from '../../../src/aws/clients.ts';
import { type EmbeddedAws, startEmbeddedAws } from '../../../src/aws/embedded/start-embedded-aws.ts';

/** Runs one wire fake, with clients, for the tests of a file or a `describe`. Its account is the test's to set. */
export function useFake(account = '111122223333'): () => { fake: EmbeddedAws; clients: Clients } {
  let running: { fake: EmbeddedAws; clients: Clients } | undefined;
  beforeAll(async () => {
    vi.stubEnv('TRAILWARD_REFUSE_REMOTE', '1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE000000000');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'not-a-secret');
    const fake = await startEmbeddedAws(account);
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
