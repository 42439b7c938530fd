import type { AccountState } from '../../account/state.ts';
import { holdersOf } from '../../catalogue/effects/holders-of.ts';
import { digestOf } from '../plan/digest.ts';
import type { Expectation } from '../plan/expectation.ts';
import { principalsUnder } from '../principals-under.ts';
import { principalsUnderPolicy } from '../principals-under-policy.ts';
import type { TouchingStep } from './refusal.ts';

/**
 * Users and roles, `user/alice`, each once, that the steps do not touch themselves, and that can do more or less for them:
 * members of a group whose policies change, and whoever holds a managed policy that says something else then, by a group
 * or as its boundary too.
 */
export function principalsAffected(steps: readonly TouchingStep[], state: AccountState): string[] {
  const found = new Set<string>();
  for (const { step } of steps) {
    const [were, are] = [entitiesIn(step.before), entitiesIn(step.after)];
    for (const [id, { kind, key }] of [...were, ...are]) {
      if (grantOf(were.get(id)) === grantOf(are.get(id))) continue;
      if (kind === 'group') for (const one of principalsUnder(state, { kind, name: key })) found.add(`${one.kind}/${one.entity.name}`.toLowerCase());
      if (kind !== 'policy') continue;
      for (const one of principalsUnderPolicy(state, key)) found.add(`${one.kind}/${one.entity.name}`.toLowerCase());
      for (const user of holdersOf.boundary.users(state, key)) found.add(`user/${user}`);
      for (const role of holdersOf.boundary.roles(state, key)) found.add(`role/${role}`);
    }
  }
  return [...found];
}

interface Expected {
  kind: string;
  key: string;
  facts: Extract<Expectation, { exists: true }>['facts'];
}

function entitiesIn(expected: readonly Expectation[]): Map<string, Expected> {
  return new Map(
    expected.flatMap((one) =>
      one.kind === 'entity' ? [[`${one.entity.kind}/${one.entity.key}`, { ...one.entity, facts: one.exists ? one.facts : {} }] as const] : [],
    ),
  );
}

/** What a group, or the version of a policy that is in force, lets its holders do, as text that can be compared. */
function grantOf(expected: Expected | undefined): string {
  const version = String(expected?.facts['default version'] ?? '');
  const paths = expected?.kind === 'policy' ? [`version ${version} statement `] : ['attached policy ', 'inline policy '];
  const facts = Object.entries(expected?.facts ?? {}).filter(([path]) => paths.some((beginning) => path.startsWith(beginning)));
  return digestOf(Object.fromEntries(facts.map(([path, fact]) => [path.replace(`version ${version} `, ''), fact])));
}
