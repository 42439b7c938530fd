import type { Action } from '../../src/remediation/action.ts';
import type { Permission, Place } from '../../src/remediation/call-record.ts';
import type { ApiCall } from '../../src/kernel/api-call.ts';
import { isJsonObject, type Json, type JsonObject } from '../../src/kernel/json.ts';
import { findCall } from '../../src/remediation/find-call.ts';
import { needsOf } from '../../src/remediation/plan/needs-of.ts';
import type { CallStep, Plan } from '../../src/remediation/plan/plan.ts';
import { plannedCases } from './planned-cases.ts';
import { readPermissions } from './read-permissions.ts';

/** What one call needs beside its own permission, as the plans that hold it show. */
export interface CallNeeds {
  /** Names of the calls that take it back, `iam:DetachUserPolicy`; none where nothing does. */
  undo: ReadonlySet<string>;
  /** Kinds of the entities that are read to judge it. */
  kinds: ReadonlySet<string>;
  /** Permissions of the calls that are asked to judge it. */
  asked: ReadonlySet<string>;
  /** What AWS asks for on other things. Patterns hold in every account. */
  also: readonly Permission[];
}

/** Every call that the plans of an action's cases hold, forward or back, by its name. */
export async function callNeeds(action: Action): Promise<ReadonlyMap<string, CallNeeds>> {
  return (await plannedCases(action)).flatMap(callsOf).reduce(added, new Map());
}

/** Both as one. */
export function joinedNeeds(a: CallNeeds | undefined, b: CallNeeds): CallNeeds {
  if (a === undefined) return b;
  const also = new Map([...a.also, ...b.also].map((one) => [`${one.action} ${one.resource}`, one]));
  return { undo: a.undo.union(b.undo), kinds: a.kinds.union(b.kinds), asked: a.asked.union(b.asked), also: [...also.values()] };
}

/** Any account and Region: who uses the policy may put in its own. */
export const anywhere: Place = { account: '*', partition: 'aws' };

type Named = readonly [name: string, needs: CallNeeds];

function added(held: Map<string, CallNeeds>, [name, needs]: Named): Map<string, CallNeeds> {
  return held.set(name, joinedNeeds(held.get(name), needs));
}

function callsOf({ steps }: Plan): Named[] {
  return steps.flatMap((step) => {
    if (step.kind === 'gate') return [];
    const undo = step.undo.kind === 'calls' ? step.undo.calls : [];
    return [
      needsOfStep(step, new Set(undo.map(nameOf))),
      // A call that takes a step back is judged by what the step itself is judged by.
      ...undo.map((call) => needsOfStep({ ...step, call }, new Set())),
    ];
  });
}

function needsOfStep(step: Pick<CallStep, 'before' | 'after' | 'call'>, undo: ReadonlySet<string>): Named {
  const { entities, calls } = needsOf(step);
  const also = findCall(step.call)?.also?.(starred(step.call.parameters), anywhere) ?? [];
  const needs = { undo, kinds: new Set(entities.map(({ kind }) => kind)), asked: new Set(calls.flatMap(readPermissions)), also };
  return [nameOf(step.call), needs];
}

function nameOf({ service, action }: ApiCall): string {
  return `${service}:${action}`;
}

/** The parameters with a star for every name, so that patterns made of them hold for all names; which are given stays. */
function starred(parameters: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, star(value ?? null)]));
}

function star(value: Json): Json {
  if (Array.isArray(value)) return value.map(star);
  if (isJsonObject(value)) return starred(value);
  return typeof value === 'string' && value !== '' ? '*' : value;
}
