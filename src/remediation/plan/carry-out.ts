import type { AccountState } from '../../account/state.ts';
import type { Inverse } from '../../catalogue/effect.ts';
import { findEntry } from '../../catalogue/find-entry.ts';
import type { ApiCall } from '../../kernel/api-call.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { plannedEvent } from './planned-event.ts';

export interface CarriedOut {
  state: AccountState;
  /** Where AWS would refuse the call, as sentences. */
  contradictions: readonly string[];
  /** How the catalogue takes it back; undefined for calls that the account state does not follow. */
  inverse?: Inverse;
}

export interface CarryOutOptions {
  account: string;
  partition: string;
  /** UTC. */
  at: string;
  answer?: JsonObject;
}

/** The state that a call leaves, by the same effects that replay runs. */
export function carryOut(before: AccountState, call: ApiCall, options: CarryOutOptions): CarriedOut {
  const event = plannedEvent(call, options);
  const history = findEntry(event.eventSource, event.eventName)?.history;
  if (history === undefined) return { state: before, contradictions: [] };
  const { state, contradictions } = history.effect(before, event);
  return { state, contradictions, inverse: history.inverse(before, event) };
}
