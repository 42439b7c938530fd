import { afterAll, describe, expect, it } from 'vitest';
import type { Clients } from '../../src/aws/clients.ts';
import { collect } from '../../src/aws/collect/collect.ts';
import { testClients } from '../../src/aws/test-kit.ts';
import { awsWorld } from '../../src/aws/world/aws-world.ts';
import { startBareMoto } from '../backends/start-moto.ts';
import { useBackend } from '../backends/use-backend.ts';
import { clockAt } from './kit/clock-at.ts';
import { everyCase, type StepsCase } from './kit/every-case.ts';
import { planCase, stepNames } from './kit/plan-case.ts';
import { populate } from './kit/populate.ts';
import { thereAndBack } from './kit/there-and-back.ts';

const cases = await everyCase();

describe('on moto', () => {
  const moto = useBackend(() => startBareMoto('111122223333'));
  const told: string[] = [];
  afterAll(() => console.log(told.join('\n')));
  it.each(cases)('$name', async (one) => {
    const clients = testClients(moto().endpoint);
    await fetch(`${moto().endpoint}/moto-api/reset`, { method: 'POST' });
    const ids = await populate(one.one.state, clients).catch((e) => { told.push(`${one.name}: not made: ${String(e).slice(0,150)}`); return undefined;});
    if (ids === undefined) return;
    const clock = clockAt(`${new Date().toISOString().slice(0, 19)}Z`);
    const collected = async () => (await collect(clients, { regions: ['us-east-1'] })).state;
    const before = await collected();
    const mapped = withIds(one, ids);
    const planned = planCase(mapped, before, { now: clock.ports.now() });
    if (planned.kind !== 'plan' || String(stepNames(planned.plan)) !== String(one.one.steps)) { told.push(`${one.name}: other plan: ${JSON.stringify(planned.kind === 'plan' ? stepNames(planned.plan) : planned).slice(0,300)}`); return;}
    await thereAndBack(planned.plan, before, { world: awsWorld(clients), clock, collected, open: async () => undefined }, one.one.comesBack === false ? 'with a loss' : 'whole');
    told.push(`${one.name}: OK`);
  });
});

function withIds({ action, one, name }: StepsCase, ids: ReadonlyMap<string, string>): StepsCase {
  const { target, parameters, usage, events, lastAccessed } = one;
  const text = [...ids].reduce((held, [from, to]) => held.replaceAll(from, to), JSON.stringify({ target, parameters, usage, events, lastAccessed }));
  return { action, name, one: { ...one, ...JSON.parse(text) } };
}
