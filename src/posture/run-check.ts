import type { AccountState } from '../account/state.ts';
import type { Check, CheckResult } from './check.ts';
import { thresholdOf } from './threshold-of.ts';

export interface RunOptions {
  /** UTC. */
  now: string;
  /** Thresholds of this check that the user set, by name. */
  thresholds: Readonly<Record<string, number>>;
  passwordPolicyChanged?: string;
}

/** The results of one check on one account. */
export function runCheck(check: Check, state: AccountState, { now, thresholds, ...known }: RunOptions): readonly CheckResult[] {
  return check.inspect({ state, now, threshold: thresholdOf(check, thresholds), ...known });
}
