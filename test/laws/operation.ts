import type { ApiCall } from '../../src/kernel/api-call.ts';
import type { Random } from './random.ts';
import type { Answer, Caller } from './send.ts';
import type { World } from './world.ts';

/** A call that should be accepted, and what exists once it is. */
export interface Draft extends ApiCall {
  /** Who calls; the administrator of the story when it is left out. */
  as?: Caller;
  done?: (answer: Answer) => void;
}

/** One kind of call that a story can draw. */
export interface Operation {
  /** How often it is drawn, against the others. */
  weight: number;
  /** Undefined when the world has nothing that it could act on, or is full. */
  draw: (world: World, random: Random) => Draft | undefined;
}

/** An operation of IAM. */
export function operation(weight: number, draw: (world: World, random: Random) => Omit<Draft, 'service'> | undefined): Operation {
  return {
    weight,
    draw: (world, random) => {
      const draft = draw(world, random);
      return draft === undefined ? undefined : { service: 'iam', ...draft };
    },
  };
}

/** Text at a path of an answer; the law cannot go on without it. */
export function textIn(answer: Answer, ...path: string[]): string {
  let value: unknown = answer;
  for (const key of path)
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  if (typeof value !== 'string' || value === '') throw new Error(`The answer has no ${path.join('.')}: ${JSON.stringify(answer)}`);
  return value;
}
