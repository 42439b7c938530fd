import { describe, expect, it } from 'vitest';
import { collect } from '../../src/aws/collect/collect.ts';
import { testClients } from '../../src/aws/test-kit.ts';
import { awsWorld } from '../../src/aws/world/aws-world.ts';
import type { WireFake } from '../backends/wire-fake/start-wire-fake.ts';
import { useFake } from './kit/use-fake.ts';
import { clockAt } from './kit/clock-at.ts';
import { everyCase, type StepsCase } from './kit/every-case.ts';
import { modelOfState } from './kit/model-of-state.ts';
import { defaultNow, planCase, stepNames } from './kit/plan-case.ts';
import { type Stage, thereAndBack } from './kit/there-and-back.ts';

const cases = await everyCase();

describe('on the wire fake', () => {
  const fake = useFake();

  it.each(cases)('$name', async (one) => {
    const stage = await staged(fake(), one);
    const state = await stage.collected();
    const planned = planCase(one, state);
    if (planned.kind !== 'plan') throw new Error(JSON.stringify(planned));
    expect(stepNames(planned.plan)).toEqual(one.one.steps);
    await thereAndBack(planned.plan, stage, one.one.comesBack === false ? 'with a loss' : 'whole');
  });
});

async function staged(fake: WireFake, { one }: StepsCase): Promise<Stage> {
  const clock = clockAt(one.now ?? defaultNow);
  fake.model = modelOfState(one.state, () => new Date(clock.millis()));
  const clients = testClients(fake.endpoint);
  const systemClock = { now: clock.millis, random: () => 1, sleep: async () => undefined };
  return {
    world: awsWorld(clients, { clock: systemClock }),
    clock,
    collected: async () => (await collect(clients, { regions: ['us-east-1'], clock: systemClock })).state,
    open: async (gate) => {
      if (gate.kind !== 'key-used') return;
      const key = fake.model.users.flatMap(({ keys }) => keys).find(({ id }) => id === gate.accessKeyId);
      if (key !== undefined) key.lastUsed = { at: new Date(clock.millis()), service: 'sts', region: 'us-east-1' };
    },
  };
}
