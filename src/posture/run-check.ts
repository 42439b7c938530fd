import type { AccountState } from '../account/state.ts';
import type { Check, CheckResult } from './check.ts';

export interface RunOptions {
  /** UTC. */
  now: string;
  /** Thresholds of this check that the user set, by name. */
  thresholds: Readonly<Record<string, number>>;
  passwordPolicyChanged?: string;
}

/** The results of one check on one account. */
export function runCheck(check: Check, state: AccountState, { now, thresholds, ...known }: RunOptions): readonly CheckResult[] {
  const threshold = (name: string): number => {
    const declared = check.thresholds?.[name];
    // A programmer's mistake: no input can name a threshold.
    if (declared === undefined) throw new Error(`${check.id} declares no threshold ${name}`);
    return thresholds[name] ?? declared.default;
  };
  return check.inspect({ state, now, threshold, ...known });
}
