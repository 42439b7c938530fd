import { describe, expect, it, vi } from 'vitest';
import { clientFactory } from '../../src/aws/client-factory.ts';
import { collect } from '../../src/aws/collect/collect.ts';
import { awsWorld } from '../../src/aws/world/aws-world.ts';
import { parseState } from './zz-parse.ts';
import { startEnforcingLocalemu } from '../backends/start-localemu.ts';
import { useBackend } from '../backends/use-backend.ts';
import { everyCase } from './kit/every-case.ts';
import { planCase, stepNames } from './kit/plan-case.ts';
import { populate } from './kit/populate.ts';

const cases = (await everyCase()).filter((_, i) => true);
process.env['X_ROOTS'] = '1';
const told: string[] = [];
describe('spike', () => {
  const emu = useBackend(startEnforcingLocalemu);
  it('runs', async () => {
    let n = 0;
    for (const one of cases) {
      n += 1; if (n % 4 !== 0) continue; console.log(one.name);
      const account = String(100000000000 + n);
      vi.stubEnv('TRAILWARD_REFUSE_REMOTE', '1');
      vi.stubEnv('AWS_ACCESS_KEY_ID', account);
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x');
      const t0 = performance.now();
      const clients = clientFactory({ endpoint: emu().endpoint, region: 'us-east-1', maxAttempts: 1 });
      try {
        const state = parseState(JSON.stringify(one.one.state).replaceAll(one.one.state.account, account));
        const ids = await populate(state, clients);
        const t1 = performance.now();
        const before = (await collect(clients, { regions: ['us-east-1'] })).state;
        const t2 = performance.now();
        const { target, parameters, usage, events, lastAccessed } = one.one;
        const text = [[one.one.state.account, account], ...ids].reduce((held, [from = '', to = '']) => held.replaceAll(from, to), JSON.stringify({ target, parameters, usage, events, lastAccessed }));
        const planned = planCase({ ...one, one: { ...one.one, ...JSON.parse(text) } }, before, { now: new Date().toISOString().slice(0, 19) + 'Z' });
        const what = planned.kind === 'plan' ? (String(stepNames(planned.plan)) === String(one.one.steps) ? 'SAME' : `OTHER ${stepNames(planned.plan)}`) : JSON.stringify(planned).slice(0, 200);
        told.push(`${one.name}: ${what} ${Math.round(t1 - t0)} ${Math.round(t2 - t1)}`);
      } catch (e) { console.log(one.name, e); told.push(`${one.name}: ERR ${String(e).slice(0, 150)}`); }
      clients.close();
    }
    vi.unstubAllEnvs();
    const { writeFileSync } = await import('node:fs');
    writeFileSync('/tmp/spike/told.txt', told.join('\n'));
  }, 600_000);
});
