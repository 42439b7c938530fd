import type { User } from '../../account/entities.ts';
import { wholeMembers } from '../../account/members.ts';
import { absent, known, knownValue, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { madeAt } from './aws-date.ts';
import { boundaryOfNew } from './boundary-of-new.ts';
import { entityIn, withEntity, withoutEntity } from './edits.ts';
import { pathIn } from './path-in.ts';
import { readOf } from './read-of.ts';
import { tagsOfNew } from './requested-tags.ts';

/** History of CreateUser. A new user has nothing but its name, path, tags and boundary. */
export function createUserHistory(): EventHistory {
  return {
    effect: created,
    inverse: (before, event) => {
      const name = newName(event);
      if (name === undefined) return { kind: 'unknown', reason: 'The event does not name the user.' };
      if (entityIn(before, 'users', name) !== undefined)
        return { kind: 'unknown', reason: `The state before holds a user ${name} already, which the event contradicts.` };
      return { kind: 'steps', calls: [{ service: 'iam', action: 'DeleteUser', parameters: { UserName: name } }] };
    },
    reversible: {
      answer: 'yes',
      reason: 'Deleting the new user takes back all that the call made, once it is emptied of what it got since.',
    },
  };
}

/** History of DeleteUser. AWS refuses while the user has anything but its path, tags and boundary. */
export function deleteUserHistory(): EventHistory {
  return {
    effect: deleted,
    inverse: recreated,
    reversible: {
      answer: 'partly',
      reason: 'A user of the same name has a new unique id, so policies elsewhere that named the old user do not apply to it.',
    },
  };
}

function created(before: AccountState, event: CloudTrailEvent): Effected {
  const name = newName(event);
  if (name === undefined) {
    const whole = unknown('an event created a user that it does not name');
    return { state: { ...before, users: { ...before.users, whole } }, contradictions: [] };
  }
  const [read, id] = [readOf(event), textResponse(event, 'user', 'userId')];
  const [none, empty] = [absent(read), wholeMembers<never>({}, read)];
  return withEntity(before, 'users', name, {
    name,
    id: id === undefined ? unknown('the event does not carry the unique id') : known(id, read),
    path: pathIn(event, 'user'),
    created: madeAt(event, 'user', 'createDate'),
    tags: tagsOfNew(event),
    groups: empty,
    inline: empty,
    attached: empty,
    boundary: boundaryOfNew(event, 'user'),
    login: none,
    passwordLastUsed: none,
    passwordLastChanged: none,
    accessKeys: empty,
    mfaDevices: empty,
    sshKeys: empty,
    signingCertificates: empty,
    serviceCredentials: empty,
  });
}

function deleted(before: AccountState, event: CloudTrailEvent): Effected {
  const name = textParameter(event, 'userName');
  if (name === undefined) return { state: before, contradictions: [] };
  const user = entityIn(before, 'users', name);
  const { state, contradictions } = withoutEntity(before, 'users', name);
  const left = leftovers(user).map((thing) => `User ${name} still has ${thing}.`);
  if (!Object.keys(user?.mfaDevices.items ?? {}).some((serial) => serial.includes(':mfa/'))) {
    return { state, contradictions: [...contradictions, ...left] };
  }
  // It was deactivated without a record of it; a virtual device stays in the account then, unless that was deleted too.
  const whole = unknown(`what became of the MFA device of ${name} is not in the log`);
  const unassignedMfaDevices = { ...state.unassignedMfaDevices, whole };
  return { state: { ...state, unassignedMfaDevices }, contradictions: [...contradictions, ...left] };
}

function recreated(before: AccountState, event: CloudTrailEvent): Inverse {
  const name = textParameter(event, 'userName');
  const user = name === undefined ? undefined : entityIn(before, 'users', name);
  if (user === undefined) return { kind: 'unknown', reason: `What user ${name ?? 'this'} was like before is not known.` };
  const path = knownValue(user.path);
  // A user without the boundary that it had could do more than before, and path and tags can decide what it may do.
  if (path === undefined || user.boundary.kind === 'unknown' || user.tags.whole.kind === 'unknown')
    return { kind: 'unknown', reason: `The path, the boundary or the tags of ${user.name} before are not known.` };
  const [boundary, tags] = [knownValue(user.boundary), Object.entries(user.tags.items)];
  const parameters: JsonObject = { UserName: user.name, Path: path };
  if (boundary !== undefined) parameters['PermissionsBoundary'] = boundary;
  if (tags.length > 0) parameters['Tags'] = tags.map(([Key, Value]) => ({ Key, Value }));
  const id = knownValue(user.id);
  const lost = [
    `The unique id${id === undefined ? '' : ` ${id}`}: resource and trust policies that named the old user do not apply to the new one.`,
    ...leftovers(user).map((thing) => `What the log does not show being taken away: ${thing}.`),
  ];
  return { kind: 'partly', calls: [{ service: 'iam', action: 'CreateUser', parameters }], lost };
}

/** Kinds of things that AWS requires to be gone before it deletes a user. The boundary may stay. */
function leftovers(user: User | undefined): string[] {
  if (user === undefined) return [];
  const members = {
    'access keys': user.accessKeys,
    'signing certificates': user.signingCertificates,
    'SSH public keys': user.sshKeys,
    'service-specific credentials': user.serviceCredentials,
    'MFA devices': user.mfaDevices,
    'inline policies': user.inline,
    'attached policies': user.attached,
    'group memberships': user.groups,
  };
  const held = Object.entries(members).flatMap(([words, { items }]) => (Object.keys(items).length > 0 ? [words] : []));
  return user.login.kind === 'known' ? ['a password', ...held] : held;
}

/** The name keeps the case that it was created with, which is the one that the response answers with. */
function newName(event: CloudTrailEvent): string | undefined {
  return textResponse(event, 'user', 'userName') ?? textParameter(event, 'userName');
}
