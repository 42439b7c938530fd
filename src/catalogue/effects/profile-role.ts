import { absent, known, knownValue, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { entityIn, onEntity } from './edits.ts';
import { readOf } from './read-of.ts';
import { isServiceLinked } from './role-places.ts';

/** History of AddRoleToInstanceProfile. AWS refuses while the profile holds a role. */
export function addRoleToProfileHistory(): EventHistory {
  return {
    effect: (before, event) => {
      const { profile, role } = said(event);
      // A role that the state did not hold is met here.
      const met = onEntity(before, 'roles', profile === undefined ? undefined : role, (entity, note) => {
        if (isServiceLinked(entity)) note(`Role ${entity.name} is a service-linked role, which no instance profile can hold.`);
        return entity;
      });
      const name = role === undefined ? undefined : (entityIn(met.state, 'roles', role)?.name ?? role);
      const held = onEntity(met.state, 'instanceProfiles', profile, (entity, note) => {
        const there = knownValue(entity.role);
        if (there !== undefined) note(`Instance profile ${entity.name} holds role ${there} already.`);
        return { ...entity, role: name === undefined ? unknown('the event does not name the role') : known(name, readOf(event)) };
      });
      return { state: held.state, contradictions: [...held.contradictions, ...met.contradictions] };
    },
    inverse: (before, event) => inverse(before, event, 'RemoveRoleFromInstanceProfile'),
    reversible: { answer: 'yes', reason: 'Removing the role leaves the profile empty, which it was before.' },
  };
}

/** History of RemoveRoleFromInstanceProfile. AWS refuses to remove a role that the profile does not hold. */
export function removeRoleFromProfileHistory(): EventHistory {
  return {
    effect: (before, event): Effected => {
      const { profile, role } = said(event);
      return onEntity(before, 'instanceProfiles', profile, (entity, note) => {
        if (entity.role.kind !== 'unknown' && role !== undefined && !same(knownValue(entity.role), role))
          note(`Instance profile ${entity.name} does not hold role ${role}.`);
        return { ...entity, role: absent(readOf(event)) };
      });
    },
    inverse: (before, event) => inverse(before, event, 'AddRoleToInstanceProfile'),
    reversible: { answer: 'yes', reason: 'Adding the role again gives the profile back the one role that it held.' },
  };
}

function inverse(before: AccountState, event: CloudTrailEvent, action: `${'AddRoleTo' | 'RemoveRoleFrom'}InstanceProfile`): Inverse {
  const { profile, role } = said(event);
  if (profile === undefined || role === undefined)
    return { kind: 'unknown', reason: 'The event does not name both the instance profile and the role.' };
  const part = entityIn(before, 'instanceProfiles', profile)?.role;
  const held = part === undefined ? undefined : knownValue(part);
  // AWS fills an empty profile and empties one that holds the role, so a state that does not know it leaves no doubt.
  const fits =
    part === undefined || part.kind === 'unknown' || (action === 'AddRoleToInstanceProfile' ? same(held, role) : held === undefined);
  if (!fits)
    return {
      kind: 'unknown',
      reason: `Instance profile ${profile} held ${held === undefined ? 'no role' : `role ${held}`} in the state before, which the event contradicts.`,
    };
  return {
    kind: 'steps',
    calls: [{ service: 'iam', action, parameters: { InstanceProfileName: profile, RoleName: held ?? role } }],
  };
}

function said(event: CloudTrailEvent) {
  return { profile: textParameter(event, 'instanceProfileName'), role: textParameter(event, 'roleName') };
}

function same(held: string | undefined, role: string): boolean {
  return held?.toLowerCase() === role.toLowerCase();
}
