import type { Role } from '../../account/entities.ts';
import { wholeMembers } from '../../account/members.ts';
import { absent, known, knownValue, type Part, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, response, textParameter, textResponse } from '../../events/fields.ts';
import { asNumber, type JsonObject } from '../../kernel/json.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { answeredDocument } from './answered-document.ts';
import { madeAt } from './aws-date.ts';
import { boundaryOfNew } from './boundary-of-new.ts';
import { descriptionOfNew } from './description-of-new.ts';
import { documentIn } from './document-in.ts';
import { entityIn, withoutEntity } from './edits.ts';
import { leftOut } from './left-out.ts';
import { inverseOfNew, withNewRole, withUnnamedRole } from './new-role.ts';
import { pathIn } from './path-in.ts';
import { readOf } from './read-of.ts';
import { tagsOfNew } from './requested-tags.ts';
import { isOfIdentityCenter, isServiceLinked, outOfProfiles, profilesWith } from './role-places.ts';

/** Longest session of a role for which none is asked, in seconds. */
const hour = 3_600;

/** History of CreateRole. A new role has a trust policy and no other. */
export function createRoleHistory(): EventHistory {
  return {
    effect: created,
    inverse: (before, event) =>
      inverseOfNew(before, newName(event), (name) => ({
        kind: 'steps',
        calls: [{ service: 'iam', action: 'DeleteRole', parameters: { RoleName: name } }],
      })),
    reversible: {
      answer: 'yes',
      reason: 'Deleting the new role takes back all that the call made, once it is emptied of what it got since.',
    },
  };
}

/** History of DeleteRole. AWS refuses while the role has policies or is in an instance profile. */
export function deleteRoleHistory(): EventHistory {
  return {
    effect: deleted,
    inverse: recreated,
    reversible: {
      answer: 'partly',
      reason: 'A role of the same name has a new unique id, so policies elsewhere that named the old role do not apply to it.',
    },
  };
}

function created(before: AccountState, event: CloudTrailEvent): Effected {
  const name = newName(event);
  if (name === undefined) return withUnnamedRole(before);
  const [read, id, trust] = [readOf(event), textResponse(event, 'role', 'roleId'), documentIn(event, 'assumeRolePolicyDocument')];
  const empty = wholeMembers<never>({}, read);
  const role: Role = {
    name,
    id: id === undefined ? unknown('the event does not carry the unique id') : known(id, read),
    path: pathIn(event, 'role'),
    created: madeAt(event, 'role', 'createDate'),
    description: descriptionOfNew(event, 'role'),
    maxSessionDuration: sessionOfNew(event),
    trust: trust.kind === 'known' ? trust : answeredDocument(event, 'role', 'assumeRolePolicyDocument'),
    tags: tagsOfNew(event),
    inline: empty,
    attached: empty,
    boundary: boundaryOfNew(event, 'role'),
    lastUsed: absent(read),
  };
  return withNewRole(before, role, read);
}

function sessionOfNew(event: CloudTrailEvent): Part<number> {
  const seconds = asNumber(parameter(event, 'maxSessionDuration')) ?? asNumber(response(event, 'role', 'maxSessionDuration'));
  const taken = seconds ?? (leftOut(event, 'maxSessionDuration') ? hour : undefined);
  return taken === undefined ? unknown('the event does not show the longest session') : known(taken, readOf(event));
}

function deleted(before: AccountState, event: CloudTrailEvent): Effected {
  const name = textParameter(event, 'roleName');
  if (name === undefined) return { state: before, contradictions: [] };
  const role = entityIn(before, 'roles', name);
  const left = leftovers(before, role, name).map((thing) => `Role ${name} still has ${thing}.`);
  if (isServiceLinked(role)) left.push(`Role ${name} is a service-linked role, which DeleteRole does not delete.`);
  const { state, contradictions } = withoutEntity(outOfProfiles(before, name, readOf(event)), 'roles', name);
  return { state, contradictions: [...contradictions, ...left] };
}

function recreated(before: AccountState, event: CloudTrailEvent): Inverse {
  const name = textParameter(event, 'roleName');
  const role = name === undefined ? undefined : entityIn(before, 'roles', name);
  if (role === undefined) return { kind: 'unknown', reason: `What role ${name ?? 'this'} was like before is not known.` };
  const id = knownValue(role.id);
  const lostId = `The unique id${id === undefined ? '' : ` ${id}`}: resource and trust policies that named the old role do not apply to the new one.`;
  if (isOfIdentityCenter(role) || isServiceLinked(role))
    return {
      kind: 'irreversible',
      reason: `AWS keeps the path of role ${role.name} for roles that it makes itself.`,
      lost: [lostId],
      instead: isServiceLinked(role)
        ? 'Use the feature of the service again, or ask for the role with CreateServiceLinkedRole.'
        : 'Assign the permission set to this account again in IAM Identity Center, which makes a role for it.',
    };
  const [path, trust, session] = [knownValue(role.path), knownValue(role.trust), knownValue(role.maxSessionDuration)];
  // A role without the boundary that it had could do more than before, and path and tags can decide what it may do.
  if (path === undefined || trust === undefined || role.boundary.kind === 'unknown' || role.tags.whole.kind === 'unknown')
    return { kind: 'unknown', reason: `The path, the trust policy, the boundary or the tags of ${role.name} before are not known.` };
  const [description, boundary, tags] = [knownValue(role.description), knownValue(role.boundary), Object.entries(role.tags.items)];
  const parameters: JsonObject = { RoleName: role.name, Path: path, AssumeRolePolicyDocument: trust };
  if (description !== undefined) parameters['Description'] = description;
  if (session !== undefined) parameters['MaxSessionDuration'] = session;
  if (boundary !== undefined) parameters['PermissionsBoundary'] = boundary;
  if (tags.length > 0) parameters['Tags'] = tags.map(([Key, Value]) => ({ Key, Value }));
  const lost = [
    lostId,
    ...(role.description.kind === 'unknown' ? ['The description, which is not known.'] : []),
    ...(session === undefined ? ['The longest session, which is not known: the new role has one hour.'] : []),
    ...leftovers(before, role, role.name).map((thing) => `What the log does not show being taken away: ${thing}.`),
  ];
  return { kind: 'partly', calls: [{ service: 'iam', action: 'CreateRole', parameters }], lost };
}

/** What AWS requires to be gone before it deletes a role. The boundary may stay. */
function leftovers(state: AccountState, role: Role | undefined, name: string): string[] {
  const held = { 'inline policies': role?.inline.items ?? {}, 'attached policies': role?.attached.items ?? {} };
  const policies = Object.entries(held).flatMap(([words, items]) => (Object.keys(items).length > 0 ? [words] : []));
  const profiles = profilesWith(state, name);
  return profiles.length > 0 ? [...policies, `a place in instance profile ${profiles.join(', ')}`] : policies;
}

/** The name keeps the case that it was created with, which is the one that the response answers with. */
function newName(event: CloudTrailEvent): string | undefined {
  return textResponse(event, 'role', 'roleName') ?? textParameter(event, 'roleName');
}
