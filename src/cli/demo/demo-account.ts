import type { AccountState } from '../../app/index.ts';
import type { ApplyPorts } from '../../app/ports/apply-ports.ts';
import { readSavedState } from '../../app/remedy/read-saved-state.ts';

/** The account of the demo, held by a server on this machine, with all that applying a plan needs but the journal. */
export interface DemoAccount extends Omit<ApplyPorts, 'journal'> {
  /** The whole account, read over HTTP as `trailward collect` reads it. */
  collect: () => Promise<AccountState>;
  close: () => Promise<void>;
}

/** The demo has its own time, which goes on only while something waits. */
const begins = Date.parse('2026-03-10T09:00:00Z');

/** Starts the server, with the account of a saved state. Nothing leaves the machine: no other host can be reached. */
export async function demoAccount(saved: unknown): Promise<DemoAccount> {
  const { clientFactory } = await import('../../aws/client-factory.ts');
  const { collect } = await import('../../aws/collect/collect.ts');
  const { awsWorld } = await import('../../aws/world/aws-world.ts');
  const { startEmbeddedAws } = await import('../../aws/embedded/start-embedded-aws.ts');
  const { modelOfState } = await import('../../aws/embedded/model-of-state.ts');
  let elapsed = 0;
  const now = () => begins + elapsed * 1_000;
  const state = readSavedState(saved);
  const server = await startEmbeddedAws(state.account);
  server.model = modelOfState(state, () => new Date(now()));
  const credentials = { accessKeyId: 'AKIAEXAMPLE000000000', secretAccessKey: 'of-the-demo' };
  const clients = clientFactory({ endpoint: server.endpoint, region: 'us-east-1', maxAttempts: 1, credentials });
  return {
    world: awsWorld(clients),
    clock: {
      now: () => `${new Date(now()).toISOString().slice(0, 19)}Z`,
      elapsed: () => elapsed,
      sleep: async (seconds) => {
        elapsed += seconds;
      },
    },
    secrets: { makePassword: never, ask: never, handOver: never },
    collect: async () => (await collect(clients, { regions: ['us-east-1'] })).state,
    close: async () => {
      clients.close();
      await server.stop();
    },
  };
}

async function never(): Promise<never> {
  throw new Error('No step of the demo has a secret.');
}
