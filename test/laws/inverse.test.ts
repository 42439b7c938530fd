import { describe, expect, it } from 'vitest';
import type { AccountState } from '../../src/account/state.ts';
import { eventOf } from '../../src/catalogue/effects/test-kit.ts';
import { type Observation, observe } from '../../src/catalogue/observe.ts';
import { replayed } from '../../src/history/replay.ts';
import type { ApiCall } from '../../src/kernel/api-call.ts';
import { iamClient } from '../backends/iam-client.ts';
import { startMoto } from '../backends/start-moto.ts';
import { useBackend } from '../backends/use-backend.ts';
import { newModel } from '../backends/wire-fake/model.ts';
import { startWireFake } from '../backends/wire-fake/start-wire-fake.ts';
import { collect } from './collect/collect.ts';
import { comparable, differences } from './comparable.ts';
import { knownEmpty } from './known-empty.ts';
import { randomFrom, seedOfRun } from './random.ts';
import { sendTo } from './send.ts';
import { sendToModel } from './send-to-model.ts';
import { newStory } from './story.ts';
import { newWorld } from './world.ts';

const account = '123456789012';
const seed = seedOfRun();

/** The calls of an inverse that restores everything, or undefined. */
function stepsBack(before: AccountState, { entry, event }: Observation): readonly ApiCall[] | undefined {
  const inverse = entry.history?.inverse(before, event);
  return inverse?.kind === 'steps' ? inverse.calls : undefined;
}

describe('an inverse of steps', () => {
  it(`restores the state before, by the effects themselves (TRAILWARD_SEED=${seed})`, async () => {
    const random = randomFrom(seed);
    let clock = Date.parse('2026-03-02T09:00:00Z');
    const model = newModel(account, () => {
      clock += 1_000;
      return new Date(clock);
    });
    const story = newStory(sendToModel(model), newWorld(false), random, account);
    let state = knownEmpty(account);
    const undone = new Map<string, number>();
    for (let call = 0; call < 4_000; call += 1) {
      const observation = await story.step();
      const { change, event } = observation;
      if (change.outcome !== 'succeeded') continue;
      const after = replayed({ ...state, at: '' }, [observation]);
      const back = stepsBack(state, observation);
      if (back !== undefined) {
        const undo = back.map((each) => observe(eventOf(each)));
        const restored = replayed({ ...after, at: '' }, undo);
        const wrong = differences(comparable(state), comparable(restored));
        expect(wrong, `TRAILWARD_SEED=${seed}\n${JSON.stringify(event, null, 2)}\n${JSON.stringify(back, null, 2)}`).toEqual([]);
        if (back.length > 0) undone.set(change.eventName, (undone.get(change.eventName) ?? 0) + 1);
      }
      state = after;
    }
    if (process.env['SHOW']) console.log([...undone].map(([a, b]) => `${a} ${b}`).join('\n'));
    expect(undone.size).toBeGreaterThan(50);
  });
});

describe('an inverse of steps, made through the SDK', () => {
  const [moto, fake] = [useBackend(startMoto), useBackend(startWireFake)];

  it('restores what moto has', async () => restores(moto().endpoint, true), 120_000);
  it('restores what the wire fake has', async () => restores(fake().endpoint, false), 120_000);
});

/** Undoes 200 of the changes of a story, at most five of a kind, and collects after each. */
async function restores(endpoint: string, moto: boolean): Promise<void> {
  const client = iamClient(endpoint);
  const story = newStory(sendTo(endpoint), newWorld(moto, 0.3), randomFrom(seed), account);
  for (let call = 0; call < 60; call += 1) await story.step();
  let state = await collect(client, account, story.now(), moto);
  let facts = comparable(state);
  const undone = new Map<string, number>();
  for (let left = 200, drawn = 0; left > 0 && drawn < 2_000; drawn += 1) {
    const draft = story.draw();
    const { observation, outcome } = await story.make(draft, draft.as);
    if (outcome.kind === 'refused') continue;
    const times = undone.get(draft.action) ?? 0;
    const back = times < 5 ? stepsBack(state, observation) : undefined;
    if (back === undefined || back.length === 0) {
      draft.done?.(outcome.answer);
      state = replayed(state, [observation]);
      facts = comparable(state);
      continue;
    }
    const told = `TRAILWARD_SEED=${seed}\n${JSON.stringify(draft)}\n${JSON.stringify(back)}`;
    for (const call of back) expect(await story.make(call), told).toMatchObject({ outcome: { kind: 'accepted' } });
    state = await collect(client, account, story.now(), moto);
    expect(differences(facts, comparable(state)), told).toEqual([]);
    undone.set(draft.action, times + 1);
    left -= 1;
  }
  if (process.env['SHOW']) console.log([...undone].map(([a, b]) => `${a} ${b}`).join('\n'));
}
