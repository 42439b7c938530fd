import type { AccountState } from '../account/state.ts';
import type { Severity } from '../kernel/severity.ts';
import type { Status } from './check.ts';

/** An account, synthetic, and what a check must say of it. */
export interface CheckCase {
  name: string;
  state: AccountState;
  /** UTC; `2026-03-02T09:00:00Z` unless given. */
  now?: string;
  thresholds?: Readonly<Record<string, number>>;
  passwordPolicyChanged?: string;
  /** Every result, as `<kind> <name>`, and its status. */
  expect: Readonly<Record<string, Status>>;
  /** Words that must be in the summary of a result, by resource. */
  says?: Readonly<Record<string, string>>;
  /** Permissions that must be named as missing. */
  missing?: readonly string[];
  severity?: Readonly<Record<string, Severity>>;
}
