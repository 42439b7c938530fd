import { simulating } from '../../src/aws/world/simulated-permits.ts';
import { reads } from '../../src/aws/world/reads.ts';
import type { Action } from '../../src/remediation/action.ts';
import type { Permission } from '../../src/remediation/call-record.ts';
import { findCall } from '../../src/remediation/find-call.ts';
import type { Plan } from '../../src/remediation/plan/plan.ts';
import { anywhere, type CallNeeds } from './call-needs.ts';
import { plannedCases } from './planned-cases.ts';
import { twinNeeds } from './twin-needs.ts';

/** What it takes to apply and to roll back some actions. */
export interface FamilyPermissions {
  /** Of the calls that change something, forward and back, by resource pattern. */
  changes: readonly Permission[];
  /** Of what is read before, between and after them. None of it can be held to less than everything. */
  reads: readonly string[];
}

/**
 * What the actions of a family need: for every call that they declare, its own permission, and what takes it back and is
 * read to judge it, as the cases show. Throws for a call that no case of any action plans.
 * @param known what is known of calls from the cases of all actions
 */
export async function familyPermissions(
  actions: readonly Action[],
  known: ReadonlyMap<string, ReadonlyMap<string, CallNeeds>>,
): Promise<FamilyPermissions> {
  const changes = new Map<string, Permission>();
  const reading = new Set<string>(simulating);
  for (const action of actions) {
    const own = known.get(action.id) ?? new Map<string, CallNeeds>();
    const forward = action.calls.map((name) => [name, own.get(name) ?? needsElsewhere(name, known)] as const);
    const back = forward.flatMap(([, { undo }]) => [...undo].map((name) => [name, own.get(name) ?? needsElsewhere(name, known)] as const));
    for (const [name, { kinds, asked, also }] of [...forward, ...back]) {
      for (const one of [...ownPermissions(name), ...also]) changes.set(`${one.resource} ${one.action}`, one);
      for (const kind of kinds) for (const permission of readsOf(kind)) reading.add(permission);
      for (const permission of asked) reading.add(permission);
    }
    for (const plan of await plannedCases(action)) for (const one of besides(plan)) (one.resource === '*' ? reading.add(one.action) : changes.set(`${one.resource} ${one.action}`, one));
  }
  return { changes: [...changes.values()], reads: [...reading].sort() };
}

/** What other actions' plans show of a call that the action may make and none of its cases does. */
function needsElsewhere(name: string, known: ReadonlyMap<string, ReadonlyMap<string, CallNeeds>>): CallNeeds {
  const found = [...known.values()].flatMap((needs) => needs.get(name) ?? []);
}
