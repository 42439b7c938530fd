import type { AccountState } from '../../src/account/state.ts';
import type { ApiCall } from '../../src/kernel/api-call.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import type { CallDraft, Draft } from '../../src/remediation/action.ts';
import type { EntityKey } from '../../src/remediation/plan/entity-key.ts';

/** What the calls that prepared an account answered, by the number of the call. */
export type Prepared = readonly JsonObject[];

/** A plan to be carried out in every language: the account it is for, and its drafts. */
export interface Story {
  name: string;
  /** Makes the account, in order. A later call may use what an earlier one answered. */
  prepare: readonly (ApiCall | ((prepared: Prepared) => ApiCall))[];
  drafts: (prepared: Prepared, state: AccountState) => readonly Draft[];
  /** Entities that are known not to exist, of kinds of which the account that was read may have more. */
  absent?: readonly EntityKey[];
  /** Lines that a person types, going forward. */
  typed?: readonly string[];
  /** Why the state after the undo is only compared among the languages, where a flaw of moto keeps it from that before. */
  staysBy?: string;
  /** Names of secret files that must be there at the end, and what they hold. */
  handedOver?: Readonly<Record<string, RegExp>>;
}

/** An IAM call. */
export function iam(action: string, parameters: JsonObject): ApiCall {
  return { service: 'iam', action, parameters };
}

/** A draft of a call that has no secrets. */
export function draft(call: ApiCall, more: Partial<CallDraft> = {}): CallDraft {
  return { title: `Make the call ${call.service}:${call.action}`, why: 'The test says so.', call, ...more };
}

/** A policy document of one statement. */
export function policy(action: string, more: JsonObject = {}): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*', ...more }] });
}

/** A trust policy for EC2. */
export const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});
