/** How long apply waits for AWS, whose IAM shows a change everywhere only after some seconds. Seconds. */
export interface Patience {
  /** Until what was done must show. */
  verify: number;
  /** Until a difference from what is expected counts as drift and not as lag. */
  drift: number;
  /** After a call of which nothing is known, before the world is believed. */
  settle: number;
  /** Calls of one step, at most, throttling and lost answers included. */
  attempts: number;
}

/** IAM needs about four seconds as a rule, and now and then many more. */
export const defaultPatience: Patience = { verify: 90, drift: 12, settle: 15, attempts: 6 };

/** Seconds to wait before looking again for the nth time, from 1. */
export function pause(times: number): number {
  return Math.min(8, 0.25 * 2 ** (times - 1));
}
