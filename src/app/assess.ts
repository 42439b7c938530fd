import type { AccountState } from '../account/state.ts';
import type { Config } from '../kernel/config.ts';
import { assess as assessBy } from '../posture/assess.ts';
import type { Assessment } from '../posture/assessment.ts';
import { chooseChecks } from './choose-checks.ts';

export interface AssessOptions {
  /** The instant by which ages are measured, UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  now: string;
  /** Ids of checks; all unless given. */
  checks?: readonly string[];
  /** What `readConfig` gave. */
  config?: Config;
  /** When the password policy in force was last changed, UTC, where the history knows. */
  passwordPolicyChanged?: string;
}

/**
 * How an account stands: what every check says about every resource. It is pure: nothing is asked and nothing is written.
 *
 * @throws TrailwardError `TW_USAGE` for a check that there is not
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { assess, readAccountExports } from 'trailward';
 * const file = { name: 'account.json', text: readFileSync('account.json', 'utf8') };
 * const { state } = readAccountExports([file], '2026-03-02T09:00:00Z');
 * const { results } = assess(state, { now: '2026-03-02T09:00:00Z' });
 * results.filter(({ status }) => status === 'FAIL').map(({ id }) => id);
 * ```
 */
export function assess(state: AccountState, { checks, ...options }: AssessOptions): Assessment {
  return assessBy({ checks: chooseChecks(checks), state, ...options });
}
