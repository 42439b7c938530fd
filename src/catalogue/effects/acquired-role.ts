import type { Role } from '../../account/entities.ts';
import { knownValue, type Part, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { response } from '../../events/fields.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { awsDate } from './aws-date.ts';
import { entityIn, onEntity } from './edits.ts';
import { answeredRole, inverseOfNew, withNewRole, withUnnamedRole } from './new-role.ts';
import { readOf } from './read-of.ts';

/** History of AcquireRole, which makes a role from a template, or answers with the one that was made before. */
export function acquireRoleHistory(): EventHistory {
  return {
    effect: acquired,
    inverse,
    reversible: {
      answer: 'partly',
      reason: 'A new role can be deleted once the policies are taken away that its template gave it, which the event does not list.',
    },
  };
}

function acquired(before: AccountState, event: CloudTrailEvent): Effected {
  const role = answeredRole(event);
  if (role === undefined) return withUnnamedRole(before);
  const old = entityIn(before, 'roles', role.name);
  const fresh = isNew(event, role, old);
  if (fresh === true) return withNewRole(before, role, readOf(event));
  if (fresh === undefined && old === undefined)
    return withNewRole(before, { ...role, lastUsed: unknown('the event does not tell whether the role is new') }, readOf(event));
  // The role was there: what the answer tells and the state did not know is learnt.
  return onEntity(before, 'roles', role.name, (held) => ({
    ...held,
    id: learnt(held.id, role.id),
    path: learnt(held.path, role.path),
    created: learnt(held.created, role.created),
    maxSessionDuration: learnt(held.maxSessionDuration, role.maxSessionDuration),
    trust: learnt(held.trust, role.trust),
    boundary: learnt(held.boundary, role.boundary),
  }));
}

function learnt<T>(held: Part<T>, told: Part<T>): Part<T> {
  return held.kind === 'unknown' && told.kind !== 'unknown' ? told : held;
}

/** By its unique id where both are known; else by whether it was created at the time of the call; undefined where neither tells. */
function isNew(event: CloudTrailEvent, role: Role, old: Role | undefined): boolean | undefined {
  const [id, oldId] = [knownValue(role.id), old === undefined ? undefined : knownValue(old.id)];
  if (id !== undefined && oldId !== undefined) return id !== oldId;
  const [created, now] = [awsDate(response(event, 'role', 'createDate')), awsDate(event.eventTime)];
  if (created === undefined || now === undefined) return undefined;
  return Date.parse(now) - Date.parse(created) <= 5_000;
}

function inverse(before: AccountState, event: CloudTrailEvent): Inverse {
  const role = answeredRole(event);
  if (role === undefined) return { kind: 'unknown', reason: 'The event does not name the role.' };
  const fresh = isNew(event, role, entityIn(before, 'roles', role.name));
  if (fresh === undefined) return { kind: 'unknown', reason: 'The event does not tell whether it made the role or found it.' };
  if (!fresh) return { kind: 'steps', calls: [] };
  return inverseOfNew(before, role.name, (name) => ({
    kind: 'unknown',
    reason: `The policies that the template gave role ${name} are not in the event, and AWS deletes no role that has any.`,
  }));
}
