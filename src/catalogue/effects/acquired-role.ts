import type { Role } from '../../account/entities.ts';
import { knownValue } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { response } from '../../events/fields.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { awsDate } from './aws-date.ts';
import { entityIn, onEntity } from './edit.ts';
import { answeredRole, notNew, withNewRole, withUnnamedRole } from './new-role.ts';
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
  if (isNew(event, role, old)) return withNewRole(before, role, readOf(event));
  // The role was there: what the answer tells and the state did not know is learnt.
  return onEntity(before, 'roles', role.name, (held) => ({
    ...held,
    id: held.id.kind === 'unknown' ? role.id : held.id,
    path: held.path.kind === 'unknown' ? role.path : held.path,
    created: held.created.kind === 'unknown' ? role.created : held.created,
    trust: held.trust.kind === 'unknown' ? role.trust : held.trust,
  }));
}

/** By its unique id where both are known; else by whether it was created at the time of the call. */
function isNew(event: CloudTrailEvent, role: Role, old: Role | undefined): boolean {
  const [id, oldId] = [knownValue(role.id), old === undefined ? undefined : knownValue(old.id)];
  if (id !== undefined && oldId !== undefined) return id !== oldId;
  const [created, now] = [awsDate(response(event, 'role', 'createDate')), awsDate(event.eventTime)];
  if (created === undefined || now === undefined) return old === undefined;
  return Date.parse(now) - Date.parse(created) <= 5_000;
}

function inverse(before: AccountState, event: CloudTrailEvent): Inverse {
  const role = answeredRole(event);
  if (role === undefined) return { kind: 'unknown', reason: 'The event does not name the role.' };
  if (!isNew(event, role, entityIn(before, 'roles', role.name))) return { kind: 'steps', calls: [] };
  const reason = `The policies that the template gave role ${role.name} are not in the event, and AWS deletes no role that has any.`;
  return notNew(before, role.name) ?? { kind: 'unknown', reason };
}
