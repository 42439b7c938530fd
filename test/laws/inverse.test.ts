import { describe, expect, it } from 'vitest';
import type { AccountState } from '../../src/account/state.ts';
import { startEmbeddedAws } from '../../src/aws/embedded/start-embedded-aws.ts';
import { eventOf } from '../../src/catalogue/effects/test-kit.ts';
import { type Observation, observe } from '../../src/catalogue/observe.ts';
import { replayed } from '../../src/history/replay.ts';
import type { ApiCall } from '../../src/kernel/api-call.ts';
import { iamClient } from '../backends/iam-client.ts';
import { startMoto } from '../backends/start-moto.ts';
import { useBackend } from '../backends/use-backend.ts';
import { collect } from './collect/collect.ts';
import { besides, comparable, differences } from './comparable.ts';
import { knownEmpty } from './known-empty.ts';
import { pureStory } from './pure-story.ts';
import { randomFrom, seedOfRun } from './random.ts';
import { sendTo } from './send.ts';
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
    const story = pureStory(account, seed);
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
        const wrong = differences(comparable(besides(state, restored)), comparable(besides(restored, state)));
        expect(wrong, `TRAILWARD_SEED=${seed}\n${JSON.stringify(event, null, 2)}\n${JSON.stringify(back, null, 2)}`).toEqual([]);
        if (back.length > 0) undone.set(change.eventName, (undone.get(change.eventName) ?? 0) + 1);
      }
      state = after;
    }
    expect(undone.size).toBeGreaterThan(50);
  });
});

describe('an inverse of steps, made through the SDK', () => {
  describe('on moto', () => {
    const moto = useBackend(startMoto);
    it('restores the account', () => restores(moto().endpoint, true), 120_000);
  });
  describe('on the wire fake', () => {
    const fake = useBackend(startEmbeddedAws);
    it('restores the account', () => restores(fake().endpoint, false), 120_000);
  });
});

/** moto takes a description that UpdateRole leaves out for an empty one; AWS leaves the old one. */
function emptiesDescription({ action, parameters }: ApiCall): boolean {
  return action === 'UpdateRole' && !('Description' in parameters);
}

/** Undoes 200 of the changes of a story, at most four of a kind, and collects after every few. */
async function restores(endpoint: string, moto: boolean): Promise<void> {
  const client = iamClient(endpoint);
  const story = newStory(sendTo(endpoint), newWorld(moto, 0.3), randomFrom(seed), account);
  for (let call = 0; call < 60; call += 1) await story.step();
  let state = await collect(client, account, story.now(), moto);
  const undone = new Map<string, number>();
  let unverified: string[] = [];
  for (let left = 200, drawn = 0; left > 0 && drawn < 2_000; drawn += 1) {
    const draft = story.draw();
    const { observation, outcome } = await story.make(draft, draft.as);
    if (outcome.kind === 'refused') continue;
    const times = undone.get(draft.action) ?? 0;
    const back = times < 4 ? stepsBack(state, observation) : undefined;
    if (back === undefined || back.length === 0 || (moto && back.some(emptiesDescription))) {
      draft.done?.(outcome.answer);
      state = replayed(state, [observation]);
      continue;
    }
    unverified.push(`${JSON.stringify(draft)}\nundone by ${JSON.stringify(back)}`);
    const told = `TRAILWARD_SEED=${seed}\n${unverified.join('\n')}`;
    for (const call of back) expect(await story.make(call), told).toMatchObject({ outcome: { kind: 'accepted' } });
    undone.set(draft.action, times + 1);
    left -= 1;
    if (unverified.length < 5 && left > 0) continue;
    const collected = await collect(client, account, story.now(), moto);
    expect(differences(comparable(state), comparable(collected)), told).toEqual([]);
    unverified = [];
  }
  // A law that undoes next to nothing proves nothing.
  expect(undone.size).toBeGreaterThan(35);
}
