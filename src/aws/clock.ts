import { setTimeout } from 'node:timers/promises';

/** Time and waiting, given as a value so that a test need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Resolves after so many milliseconds; rejects when the signal is aborted before. */
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 up to 1, for spreading retries. */
  random: () => number;
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, signal === undefined ? {} : { signal }),
  random: () => Math.random(),
};

/** An instant as UTC to the second, the way states and events write it. */
export function utc(instant: Date | number): string {
  return new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
