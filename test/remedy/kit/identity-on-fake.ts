import { describe, it } from 'vitest';
import type { AccountState } from '../../../src/account/state.ts';
import type { Clients } from '../../../src/aws/clients.ts';
import { collect } from '../../../src/aws/collect/collect.ts';
import type { EmbeddedAws } from '../../../src/aws/embedded/start-embedded-aws.ts';
import { awsWorld } from '../../../src/aws/world/aws-world.ts';
import { casePlan } from './case-plan.ts';
import { clockAt } from './clock-at.ts';
import type { StepsCase } from './every-case.ts';
import { modelOfState } from './model-of-state.ts';
import { defaultNow } from './plan-case.ts';
import { type Stage, thereAndBack } from './there-and-back.ts';
import { useFake } from './use-fake.ts';
import { withAnotherAdministrator, withPoliciesOfAws } from './whole-state.ts';

/** Proves cases on the wire fake: there and back, one test each. The first of an action is applied twice, too. */
export function identityOnFake(cases: readonly StepsCase[]): void {
  describe('on the wire fake', () => {
    const fake = useFake();

    it.each(cases)('$name', async (one) => {
      const state = withAnotherAdministrator(withPoliciesOfAws(one.one.state));
      const stage = staged(fake(), one, state);
      const before = await stage.collected();
      const plan = casePlan(one, [before, state]);
      const returns = one.one.comesBack === false ? 'with a loss' : 'whole';
      await thereAndBack(plan, before, stage, { returns, twice: cases.find(({ action }) => action === one.action) === one });
    });
  });
}

/** The account on the fake, by a clock that begins when the case is. */
function staged({ fake, clients }: { fake: EmbeddedAws; clients: Clients }, { one }: StepsCase, state: AccountState): Stage {
  const clock = clockAt(one.now ?? defaultNow);
  fake.model = modelOfState(state, () => new Date(clock.millis()));
  const serverClock = { now: clock.millis, random: () => 1, sleep: async () => undefined };
  return {
    world: awsWorld(clients, { clock: serverClock }),
    clock,
    collected: async () => (await collect(clients, { regions: ['us-east-1'], clock: serverClock })).state,
    open: async (gate) => {
      if (gate.kind !== 'key-used') return;
      const key = fake.model.users.flatMap(({ keys }) => keys).find(({ id }) => id === gate.accessKeyId);
      if (key !== undefined) key.lastUsed = { at: new Date(clock.millis()), service: 'sts', region: 'us-east-1' };
    },
  };
}
