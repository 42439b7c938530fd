import { describe, expect, it } from 'vitest';
import { diffStates } from '../../src/account/diff-states.ts';
import type { Observation } from '../../src/catalogue/observe.ts';
import { replay, replayed } from '../../src/history/replay.ts';
import { iamClient } from '../backends/iam-client.ts';
import { startMoto } from '../backends/start-moto.ts';
import { useBackend } from '../backends/use-backend.ts';
import { collect } from './collect/collect.ts';
import { comparable, differences } from './comparable.ts';
import { randomFrom, seedOfRun } from './random.ts';
import { sendThrough } from './send.ts';
import { newStory } from './story.ts';
import { newWorld } from './world.ts';

describe('replay on moto', () => {
  const moto = useBackend(startMoto);

  it('leads to the account that is there', async () => {
    const seed = seedOfRun();
    console.info(`replay on moto: TRAILWARD_SEED=${seed}`);
    const account = '123456789012';
    const client = iamClient(moto().endpoint);
    const story = newStory(sendThrough(client), newWorld(true), randomFrom(seed), account);
    for (let call = 0; call < 200; call += 1) await story.step();
    const base = await collect(client, account, story.now(), true);
    const observations: Observation[] = [];
    let accepted = 0;
    const refused: string[] = [];
    while (accepted < 2_000) {
      const observation = await story.step();
      observations.push(observation);
      if (observation.change.outcome === 'succeeded') accepted += 1;
      else refused.push(`${observation.change.eventName} ${observation.event.errorCode}: ${observation.event.errorMessage}`);
    }
    const collected = await collect(client, account, story.now(), true);
    const state = replayed(base, observations);
    const wrong = differences(comparable(state), comparable(collected));
    if (process.env['SHOW']) {
      const tally = Object.entries(Object.groupBy(observations, (o) => o.change.eventName)).map(([n, l]) => `${n} ${l?.length}`);
      console.log(tally.sort().join('\n'));
      console.log(Object.entries(Object.groupBy(refused, (r) => r.replace(/[-\d]+/g, ''))).map(([n, l]) => `${l?.length} ${n}`).join('\n'));
      const contra = [...replay(base, observations)].flatMap((s) => s.contradictions.map((c) => `${s.observation.change.eventName}: ${c}`));
      console.log('contradictions', contra.slice(0, 20));
    }
    const facts = diffStates(state, collected).entities.map((diff) => JSON.stringify(diff));
    expect(wrong, [`TRAILWARD_SEED=${seed}`, ...facts].join('\n')).toEqual([]);
  }, 120_000);
});
