import { known, knownValue } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { entityIn, onEntity, withEntity, withoutEntity } from './edits.ts';
import { withMembersRenamed } from './membership-keys.ts';
import { readOf } from './read-of.ts';

/** The kinds that can be renamed and moved, with the words of their calls. */
const movable = {
  users: { action: 'UpdateUser', name: 'UserName', newName: 'NewUserName' },
  groups: { action: 'UpdateGroup', name: 'GroupName', newName: 'NewGroupName' },
  serverCertificates: { action: 'UpdateServerCertificate', name: 'ServerCertificateName', newName: 'NewServerCertificateName' },
} as const;

type Movable = keyof typeof movable;

/** History of UpdateUser, UpdateGroup and UpdateServerCertificate: name, path, or both change; the unique id stays. */
export function moveHistory(kind: Movable): EventHistory {
  return {
    effect: (before, event) => moved(before, event, kind),
    inverse: (before, event) => inverse(before, event, kind),
    reversible: { answer: 'yes', reason: 'Another call gives the old name and path back; the unique id never changed.' },
  };
}

function moved(before: AccountState, event: CloudTrailEvent, kind: Movable): Effected {
  const { name, newName, path } = said(event, kind);
  if (name === undefined) return { state: before, contradictions: [] };
  const read = readOf(event);
  const edited = onEntity(before, kind, name, (entity) => ({
    ...entity,
    name: newName ?? entity.name,
    ...(path === undefined ? {} : { path: known(path, read) }),
  }));
  if (newName === undefined) return edited;
  const entity = entityIn(edited.state, kind, name);
  if (entity === undefined) return edited;
  const followed = kind === 'groups' ? withMembersRenamed(edited.state, name, newName) : edited.state;
  const removed = withoutEntity(followed, kind, name);
  const placed = withEntity(removed.state, kind, newName, entity);
  return { state: placed.state, contradictions: [...edited.contradictions, ...placed.contradictions] };
}

function inverse(before: AccountState, event: CloudTrailEvent, kind: Movable): Inverse {
  const { name, newName, path } = said(event, kind);
  if (name === undefined) return { kind: 'unknown', reason: 'The event does not name what was moved.' };
  if (newName === undefined && path === undefined) return { kind: 'steps', calls: [] };
  const entity = entityIn(before, kind, name);
  const oldPath = entity === undefined ? undefined : knownValue(entity.path);
  if (path !== undefined && oldPath === undefined) return { kind: 'unknown', reason: `The path of ${name} before the call is not known.` };
  const { action, name: nameParameter, newName: newNameParameter } = movable[kind];
  const parameters: JsonObject = { [nameParameter]: newName ?? name };
  if (newName !== undefined) parameters[newNameParameter] = entity?.name ?? name;
  if (path !== undefined && oldPath !== undefined) parameters['NewPath'] = oldPath;
  return { kind: 'steps', calls: [{ service: 'iam', action, parameters }] };
}

function said(event: CloudTrailEvent, kind: Movable) {
  const lower = (word: string) => `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
  return {
    name: textParameter(event, lower(movable[kind].name)),
    newName: textParameter(event, lower(movable[kind].newName)),
    path: textParameter(event, 'newPath'),
  };
}
