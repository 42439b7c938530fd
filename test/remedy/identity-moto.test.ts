import { afterAll, describe, it } from 'vitest';
import { collect } from '../../src/aws/collect/collect.ts';
import { testClients } from '../../src/aws/test-kit.ts';
import { awsWorld } from '../../src/aws/world/aws-world.ts';
import { startBareMoto } from '../backends/start-moto.ts';
import { useBackend } from '../backends/use-backend.ts';
import { backendOf } from './kit/backend-of.ts';
import { casePlan } from './kit/case-plan.ts';
import { clockAt } from './kit/clock-at.ts';
import { everyCase, type StepsCase } from './kit/every-case.ts';
import { leftOut } from './kit/left-out.ts';
import { populate } from './kit/populate.ts';
import { populateOutside } from './kit/populate-outside.ts';
import { thereAndBack } from './kit/there-and-back.ts';

const cases = (await everyCase()).filter((one) => backendOf(one) === 'moto');

describe('on moto', () => {
  const moto = useBackend(() => startBareMoto('111122223333'));
  afterAll(() =>
    console.info(
      Object.entries(leftOut)
        .map(([name, why]) => `Not on moto: ${name}: ${why}`)
        .join('\n'),
    ),
  );

  it.each(cases.filter(({ name }) => leftOut[name] === undefined))('$name', async (one) => {
    const { endpoint } = moto();
    await fetch(`${endpoint}/moto-api/reset`, { method: 'POST' });
    const clients = testClients(endpoint);
    const { state } = one.one;
    const ids = new Map([...(await populate(state, clients)), ...(await populateOutside(one, clients))]);
    const clock = clockAt(`${new Date().toISOString().slice(0, 19)}Z`);
    const collected = async () => (await collect(clients, { regions: ['us-east-1'] })).state;
    const before = await collected();
    // Regions that are not asked leave open whether there are other trails; what else is open only the case says.
    const whole = { ...before, trails: { ...before.trails, whole: state.trails.whole } };
    const plan = casePlan(withIds(one, ids), [whole, { ...state, trails: whole.trails }], clock.ports.now());
    const returns = one.one.comesBack === false ? 'with a loss' : 'whole';
    const stage = { world: awsWorld(clients), clock, collected, open: async () => undefined };
    await thereAndBack(plan, before, stage, { returns, twice: cases.find(({ action }) => action === one.action) === one });
  });
});

function withIds({ action, one, name }: StepsCase, ids: ReadonlyMap<string, string>): StepsCase {
  const { target, parameters, usage, events, lastAccessed } = one;
  const text = [...ids].reduce(
    (held, [from, to]) => held.replaceAll(from, to),
    JSON.stringify({ target, parameters, usage, events, lastAccessed }),
  );
  return { action, name, one: { ...one, ...JSON.parse(text) } };
}
