import type { AccountState } from '../account/state.ts';
import type { CloudTrailEvent } from '../events/event.ts';
import type { ApiCall } from '../kernel/api-call.ts';

/**
 * What a successful call does to the account, and how to undo it. Replay runs `effect` only for events that succeeded.
 */
export interface EventHistory {
  /**
   * The state after the call. Total and pure: any state, any event. The event is the truth: what AWS accepted has
   * happened, so the effect is carried out as far as the event shows it, and where the state before would have made
   * AWS refuse, the difference is reported as a contradiction (a gap in the log, or in what was collected).
   */
  effect: (before: AccountState, event: CloudTrailEvent) => Effected;
  /** How to take the call back, from the state before it. */
  inverse: (before: AccountState, event: CloudTrailEvent) => Inverse;
  /** Whether the call can be taken back in general, and why or why not, in one sentence. */
  reversible: { answer: 'yes' | 'partly' | 'no'; reason: string };
}

export interface Effected {
  state: AccountState;
  /** Sentences; empty when the call fits the state before. */
  contradictions: readonly string[];
}

export type Inverse =
  /** Calls that restore the state before exactly, in order. None when the call changed nothing. */
  | { kind: 'steps'; calls: readonly ApiCall[] }
  /** Calls that restore what can be; `lost` says what cannot. */
  | { kind: 'partly'; calls: readonly ApiCall[]; lost: readonly string[] }
  /** Nothing brings it back; `instead` is the nearest safe substitute. */
  | { kind: 'irreversible'; reason: string; lost: readonly string[]; instead: string }
  /** The state before is not known well enough to compute it. */
  | { kind: 'unknown'; reason: string };
