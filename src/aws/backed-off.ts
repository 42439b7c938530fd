import { awsError } from './aws-error.ts';
import type { Clock } from './clock.ts';

export interface BackOff {
  clock: Clock;
  /** Tries in all. */
  tries: number;
  /** Milliseconds before the second try; doubled for each further one. */
  first: number;
  /** Milliseconds of the longest wait. */
  longest: number;
  signal?: AbortSignal;
}

/**
 * What `send` gives, tried again with growing, spread waits while AWS says that requests come too fast, or the way to it
 * fails. CloudTrail says the former with HTTP 400, as if the request were wrong.
 */
export async function backedOff<T>(send: () => Promise<T>, { clock, tries, first, longest, signal }: BackOff): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await send();
    } catch (cause) {
      const { kind } = awsError(cause);
      if (tried >= tries || signal?.aborted === true || (kind !== 'throttled' && kind !== 'transient')) throw cause;
      const wait = Math.min(longest, first * 2 ** (tried - 1));
      await clock.sleep(wait * (0.5 + clock.random() / 2), signal);
    }
  }
}
