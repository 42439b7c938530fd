import { afterAll, describe, expect, it } from 'vitest';
import type { AccountState } from '../../src/account/state.ts';
import { collect } from '../../src/aws/collect/collect.ts';
import { testClients } from '../../src/aws/test-kit.ts';
import { awsWorld } from '../../src/aws/world/aws-world.ts';
import type { Plan } from '../../src/remediation/plan/plan.ts';
import type { WireFake } from '../backends/wire-fake/start-wire-fake.ts';
import { clockAt } from './kit/clock-at.ts';
import { everyCase, type StepsCase } from './kit/every-case.ts';
import { modelOfState } from './kit/model-of-state.ts';
import { defaultNow, planCase, stepNames } from './kit/plan-case.ts';
import { type Stage, thereAndBack } from './kit/there-and-back.ts';
import { useFake } from './kit/use-fake.ts';
import { withAnotherAdministrator, withPoliciesOfAws } from './kit/whole-state.ts';

const cases = await everyCase();

describe('on the wire fake', () => {
  const fake = useFake();
  const took: Record<string, number> = {};
  afterAll(() => console.log(took));
  const timed = async <T>(name: string, work: () => Promise<T>) => { const t = performance.now(); const r = await work(); took[name] = (took[name] ?? 0) + performance.now() - t; return r; };

  it.each(cases)('$name', async (one) => {
    const state = accountOf(one);
    const stage0 = await staged(fake(), one, state);
    const stage = {...stage0, collected: () => timed('collect', stage0.collected), world: {...stage0.world, read: (a: never,b: never) => timed('read', () => stage0.world.read(a,b)), caller: () => timed('caller', stage0.world.caller) , may: (p: never) => timed('may', () => stage0.world.may(p)) }};
    const before = await stage.collected();
    const plan = await timed('plan', async () => planOn(one, before) ?? planOn(one, state));
    if (plan === undefined) throw new Error(JSON.stringify([planCase(one, before), planCase(one, state)]));
    await timed('thereAndBack', () => thereAndBack(plan, before, stage, one.one.comesBack === false ? 'with a loss' : 'whole'));
  });
});

/** The account of a case, with what AWS would have there too. */
function accountOf(one: StepsCase): AccountState {
  const state = withPoliciesOfAws(one.one.state);
  const planned = planCase(one, state);
  const isLast = planned.kind === 'refused' && planned.reasons.some((reason) => reason.includes('nobody would be left'));
  return isLast ? withAnotherAdministrator(state) : state;
}

/** The plan, when it has the steps that the case says. */
function planOn(one: StepsCase, state: AccountState): Plan | undefined {
  const planned = planCase(one, state);
  return planned.kind === 'plan' && String(stepNames(planned.plan)) === String(one.one.steps) ? planned.plan : undefined;
}

async function staged(fake: WireFake, { one }: StepsCase, state: AccountState): Promise<Stage> {
  const clock = clockAt(one.now ?? defaultNow);
  fake.model = modelOfState(state, () => new Date(clock.millis()));
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
