import type { AccountState } from '../../../src/account/state.ts';
import { clientFactory } from '../../../src/aws/client-factory.ts';
import { collect } from '../../../src/aws/collect/collect.ts';
import { startEmbeddedAws } from '../../../src/aws/embedded/start-embedded-aws.ts';
import { modelOfState } from '../../../test/remedy/kit/model-of-state.ts';
import { fakeCredentials } from './fake-credentials.ts';

/** An account as `trailward collect` reads it at a time, UTC, from a fake AWS on this machine. */
export async function collected(account: AccountState, at: string): Promise<AccountState> {
  const now = Date.parse(at);
  const fake = await startEmbeddedAws(account.account);
  fake.model = modelOfState(account, () => new Date(now));
  const restore = fakeCredentials();
  const clients = clientFactory({ endpoint: fake.endpoint, region: 'us-east-1', maxAttempts: 1 });
  try {
    const clock = { now: () => now, random: () => 1, sleep: async () => undefined };
    const { state, problems } = await collect(clients, { clock });
    if (problems.length > 0) throw new Error(`The account of the demo was not all read: ${JSON.stringify(problems)}`);
    return state;
  } finally {
    clients.close();
    restore();
    await fake.stop();
  }
}
