import type { Clock } from './clock.ts';

/** Waits before each turn, so that turns begin at least `interval` milliseconds apart. */
export function pacer(interval: number, clock: Clock): (signal?: AbortSignal) => Promise<void> {
  let next = Number.NEGATIVE_INFINITY;
  return async (signal) => {
    const now = clock.now();
    const wait = next - now;
    next = Math.max(next, now) + interval;
    if (wait > 0) await clock.sleep(wait, signal);
  };
}
