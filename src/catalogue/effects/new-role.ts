import { blankRole } from '../../account/blank.ts';
import type { Role } from '../../account/entities.ts';
import { someMembers } from '../../account/members.ts';
import { absent, known, type Read, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { response, textResponse } from '../../events/fields.ts';
import { asNumber } from '../../kernel/json.ts';
import type { Effected, Inverse } from '../effect.ts';
import { answeredDocument } from './answered-document.ts';
import { awsDate } from './aws-date.ts';
import { entityIn, withEntity, withoutEntity } from './edits.ts';
import { readOf } from './read-of.ts';
import { readTags } from './requested-tags.ts';
import { outOfProfiles, profilesWith } from './role-places.ts';

/** The role that a response shows, and nothing that it leaves open; undefined where it names none. */
export function answeredRole(event: CloudTrailEvent): Role | undefined {
  const name = textResponse(event, 'role', 'roleName');
  if (name === undefined) return undefined;
  const read = readOf(event);
  const shown = <T>(value: T | undefined) => (value === undefined ? unknown('the response does not show it') : known(value, read));
  const text = (...path: string[]) => shown(textResponse(event, 'role', ...path));
  return {
    ...blankRole(name),
    id: text('roleId'),
    path: text('path'),
    created: shown(awsDate(response(event, 'role', 'createDate'))),
    description: text('description'),
    maxSessionDuration: shown(asNumber(response(event, 'role', 'maxSessionDuration'))),
    trust: answeredDocument(event, 'role', 'assumeRolePolicyDocument'),
    boundary: text('permissionsBoundary', 'permissionsBoundaryArn'),
    tags: someMembers(
      Object.fromEntries(readTags(response(event, 'role', 'tags')).tags),
      'the response does not show all tags for certain',
    ),
    inline: someMembers({}, 'the response does not show the policies of the role'),
    attached: someMembers({}, 'the response does not show the policies of the role'),
    lastUsed: absent(read),
  };
}

/** The state with a role that a call has made. It is a new one, so no instance profile holds it yet. */
export function withNewRole(before: AccountState, role: Role, read: Read): Effected {
  const { name } = role;
  // A role that was about to be deleted is gone, or its name could not be taken.
  const asked = entityIn(before, 'roles', name)?.deletionAsked !== undefined;
  const made = withEntity(asked ? withoutEntity(before, 'roles', name).state : before, 'roles', name, role);
  const held = profilesWith(before, name).map((profile) => `Instance profile ${profile} holds a role ${name} already.`);
  return { state: outOfProfiles(made.state, name, read), contradictions: [...made.contradictions, ...held] };
}

/** The state in which a role is new that the event does not name. */
export function withUnnamedRole(before: AccountState): Effected {
  const whole = unknown('an event created a role that it does not name');
  return { state: { ...before, roles: { ...before.roles, whole } }, contradictions: [] };
}

/** The inverse of a call that made a role: `undo`, unless the role cannot be new by the state before. */
export function inverseOfNew(before: AccountState, name: string | undefined, undo: (name: string) => Inverse): Inverse {
  if (name === undefined) return { kind: 'unknown', reason: 'The event does not name the role.' };
  const role = entityIn(before, 'roles', name);
  if (role?.deletionAsked !== undefined)
    return { kind: 'unknown', reason: `Whether the old role ${name} was deleted before the call is not known.` };
  if (role === undefined && profilesWith(before, name).length === 0) return undo(name);
  return { kind: 'unknown', reason: `The state before holds a role ${name} already, which the event contradicts.` };
}
