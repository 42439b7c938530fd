import { type Observation, observe } from '../../src/catalogue/observe.ts';
import type { ApiCall } from '../../src/kernel/api-call.ts';
import type { Draft, Operation } from './operation.ts';
import { operations as all } from './operations/all.ts';
import { bySelf } from './operations/self-service.ts';
import type { Random } from './random.ts';
import { recordEvent } from './record-event.ts';
import type { Caller, Outcome, Send } from './send.ts';
import type { World } from './world.ts';

/** A run of random calls against one backend, and the log of it. */
export interface Story {
  /** A call that can be made; nothing has happened yet. */
  draw: () => Draft;
  /** Makes a call, and gives what CloudTrail would have recorded. */
  make: (call: ApiCall, as?: Caller) => Promise<{ observation: Observation; outcome: Outcome }>;
  /** Draws a call, makes it, and notes what exists then. */
  step: () => Promise<Observation>;
  /** The time of the last event, UTC. */
  now: () => string;
}

export function newStory(send: Send, world: World, random: Random, account: string, operations: readonly Operation[] = all): Story {
  let serial = 0;
  let time = Date.parse('2026-03-02T09:00:00Z');
  const now = () => `${new Date(time).toISOString().slice(0, 19)}Z`;
  const draw = () => bySelf(world, random, drawn(operations, world, random));
  const make = async (call: ApiCall, as?: Caller) => {
    const outcome = await send(call, as);
    serial += 1;
    time += 1_000 * (1 + random.below(90));
    return { outcome, observation: observe(recordEvent(call, outcome, as ?? administrator, account, now(), serial)) };
  };
  const step = async () => {
    const draft = draw();
    const { observation, outcome } = await make(draft, draft.as);
    if (outcome.kind === 'accepted') draft.done?.(outcome.answer);
    return observation;
  };
  return { draw, make, step, now };
}

const administrator: Caller = { userName: 'admin-of-the-story', accessKeyId: 'AKIAEXAMPLE000000000' };

function drawn(operations: readonly Operation[], world: World, random: Random): Draft {
  const total = operations.reduce((sum, { weight }) => sum + weight, 0);
  for (;;) {
    let left = random.below(total);
    const chosen = operations.find(({ weight }) => {
      left -= weight;
      return left < 0;
    });
    const draft = chosen?.draw(world, random);
    if (draft !== undefined) return draft;
  }
}
