import type { AccountState } from '../../account/state.ts';
import { holdersOf } from '../../catalogue/effects/holders-of.ts';
import { principalsUnder } from '../principals-under.ts';
import { principalsUnderPolicy } from '../principals-under-policy.ts';
import { grantsChanged } from './grants-changed.ts';
import type { TouchingStep } from './refusal.ts';

/**
 * Users and roles, `user/alice`, each once, that can do more or less for what the steps do to a group of theirs, or to a
 * managed policy that they hold by themselves, by a group or as their boundary.
 */
export function principalsAffected(steps: readonly TouchingStep[], state: AccountState): string[] {
  const found = grantsChanged(steps).flatMap(({ kind, key }) => {
    const under = kind === 'group' ? principalsUnder(state, { kind, name: key }) : principalsUnderPolicy(state, key);
    return [
      ...under.map((one) => `${one.kind}/${one.entity.name}`.toLowerCase()),
      ...(kind === 'group' ? [] : holdersOf.boundary.users(state, key).map((name) => `user/${name}`)),
      ...(kind === 'group' ? [] : holdersOf.boundary.roles(state, key).map((name) => `role/${name}`)),
    ];
  });
  return [...new Set(found)];
}
