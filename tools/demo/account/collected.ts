import { account } from '../../../src/account/cases.ts';
import type { AccountState } from '../../../src/account/state.ts';
import { clientFactory } from '../../../src/aws/client-factory.ts';
import { collect } from '../../../src/aws/collect/collect.ts';
import { startWireFake } from '../../../test/backends/wire-fake/start-wire-fake.ts';
import { modelOfState } from '../../../test/remedy/kit/model-of-state.ts';
import { demoAccount } from './demo-account.ts';
import { collectedAt, type Moment } from './moment.ts';

/** The account of the demo as `trailward collect` reads it, from a fake AWS on this machine. */
export async function collected(moment: Moment): Promise<AccountState> {
  const now = Date.parse(collectedAt[moment]);
  const fake = await startWireFake(account);
  fake.model = modelOfState(demoAccount(moment), () => new Date(now));
  // Credentials that open nothing, so that no others are looked for.
  Object.assign(process.env, {
    TRAILWARD_REFUSE_REMOTE: '1',
    AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE000000000',
    AWS_SECRET_ACCESS_KEY: 'not-a-secret',
  });
  const clients = clientFactory({ endpoint: fake.endpoint, region: 'us-east-1', maxAttempts: 1 });
  try {
    const clock = { now: () => now, random: () => 1, sleep: async () => undefined };
    const { state, problems } = await collect(clients, { clock });
    if (problems.length > 0) console.error(problems);
    return state;
  } finally {
    clients.close();
    await fake.stop();
  }
}
