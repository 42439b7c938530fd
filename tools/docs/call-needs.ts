import type { ApiCall } from '../../src/kernel/api-call.ts';
import { isJsonObject, type Json, type JsonObject } from '../../src/kernel/json.ts';
import type { Permission, Place } from '../../src/remediation/call-record.ts';
import { findCall } from '../../src/remediation/find-call.ts';
import { needsOf } from '../../src/remediation/plan/needs-of.ts';
import type { CallStep, Plan } from '../../src/remediation/plan/plan.ts';
import { readPermissions } from './read-permissions.ts';

/** What one call needs beside its own permission, as plans that hold it show. */
export interface CallNeeds {
  /** Names of the calls that take it back, `iam:DetachUserPolicy`; none where nothing does. */
  undo: ReadonlySet<string>;
  /** Kinds of the entities that are read to judge it. */
  kinds: ReadonlySet<string>;
  /** Permissions of the calls that are asked to judge it. */
  asked: ReadonlySet<string>;
  /** What AWS asks for on other things, of any name. */
  also: readonly Permission[];
}

/** Any account and Region: who uses a policy may put in its own. */
export const anywhere: Place = { account: '*', partition: 'aws' };

/** What every call of some plans needs, forward or back, by its name, `iam:AttachUserPolicy`. */
export function callNeeds(plans: readonly Plan[]): ReadonlyMap<string, CallNeeds> {
  const found = plans.flatMap(callsOf);
  const names = new Set(found.map(([name]) => name));
  return new Map([...names].map((name) => [name, joinedNeeds(found.flatMap(([one, needs]) => (one === name ? [needs] : [])))]));
}

/** All of them as one. */
export function joinedNeeds(all: readonly CallNeeds[]): CallNeeds {
  const also = new Map(all.flatMap((needs) => needs.also).map((one) => [`${one.action} ${one.resource}`, one]));
  return {
    undo: new Set(all.flatMap(({ undo }) => [...undo])),
    kinds: new Set(all.flatMap(({ kinds }) => [...kinds])),
    asked: new Set(all.flatMap(({ asked }) => [...asked])),
    also: [...also.values()],
  };
}

type Named = readonly [name: string, needs: CallNeeds];

function callsOf({ steps }: Plan): Named[] {
  return steps.flatMap((step) => {
    if (step.kind === 'gate') return [];
    const undo = step.undo.kind === 'calls' ? step.undo.calls : [];
    // A call that takes a step back is judged by what the step itself is judged by.
    return [needsIn(step, new Set(undo.map(nameOf))), ...undo.map((call) => needsIn({ ...step, call }, new Set()))];
  });
}

function needsIn(step: Pick<CallStep, 'before' | 'after' | 'call'>, undo: ReadonlySet<string>): Named {
  const { entities, calls } = needsOf(step);
  const also = findCall(step.call)?.also?.(starred(step.call.parameters), anywhere) ?? [];
  return [
    nameOf(step.call),
    { undo, kinds: new Set(entities.map(({ kind }) => kind)), asked: new Set(calls.flatMap(readPermissions)), also },
  ];
}

function nameOf({ service, action }: ApiCall): string {
  return `${service}:${action}`;
}

/** The parameters with a star for every text, so that patterns made of them hold for all names. */
function starred(parameters: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, star(value ?? null)]));
}

function star(value: Json): Json {
  if (Array.isArray(value)) return value.map(star);
  if (isJsonObject(value)) return starred(value);
  return typeof value === 'string' && value !== '' ? '*' : value;
}
