import type { AccountState } from '../account/state.ts';
import type { CloudTrailEvent } from '../events/event.ts';
import type { PastChange, UsedAction } from './action.ts';
import type { Risk } from './plan/risk.ts';

/** An account, synthetic, what an action is aimed at in it, and the plan that must come of it. */
export interface ActionCase {
  name: string;
  state: AccountState;
  /** As `--target` takes it: `access-key:AKIA…`, `user:alice`, `inline-policy:role/deploy/policy`, `account`. */
  target: string;
  parameters?: Readonly<Record<string, string>>;
  /** UTC; `2026-03-02T09:00:00Z` unless given. */
  now?: string;
  usage?: Readonly<Record<string, readonly UsedAction[]>>;
  events?: Readonly<Record<string, readonly CloudTrailEvent[]>>;
  lastAccessed?: Readonly<Record<string, readonly { service: string; at?: string }[]>>;
  /** Changes by event id. */
  past?: Readonly<Record<string, PastChange>>;
  expect: 'steps' | 'guide' | 'nothing' | 'refused';
  /** The steps in order: `iam:UpdateAccessKey` for calls, `gate:key-used` for gates. */
  steps?: readonly string[];
  risk?: Risk;
  /** Words that must be in the title, reason, breaks, notes or next of what comes out. */
  says?: readonly string[];
  /** Further proof on the parameters of the calls, in order. */
  parametersOf?: readonly object[];
  /** The undo brings everything back; false where something is lost, which `lost` must then say. True unless given. */
  comesBack?: boolean;
}
