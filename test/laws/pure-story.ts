import { type Model, newModel } from '../../src/aws/embedded/model.ts';
import type { Observation } from '../../src/catalogue/observe.ts';
import type { Operation } from './operation.ts';
import { randomFrom } from './random.ts';
import { sendToModel } from './send-to-model.ts';
import { newStory, type Story } from './story.ts';
import { newWorld } from './world.ts';

/** A story on the model of the wire fake: no HTTP, no clock, the same for the same seed. */
export function pureStory(account: string, seed: number, operations?: readonly Operation[]): Story & { model: Model } {
  let clock = Date.parse('2026-03-02T09:00:00Z');
  const model = newModel(account, () => {
    clock += 1_000;
    return new Date(clock);
  });
  return { ...newStory(sendToModel(model), newWorld(false), randomFrom(seed), account, operations), model };
}

/** What a pure story of some length leaves in the log. */
export async function pureLog(account: string, seed: number, calls: number): Promise<Observation[]> {
  const story = pureStory(account, seed);
  const log: Observation[] = [];
  for (let call = 0; call < calls; call += 1) log.push(await story.step());
  return log;
}
