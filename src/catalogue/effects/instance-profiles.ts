import { absent, known, knownValue, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { madeAt } from './aws-date.ts';
import { entityIn, withEntity, withoutEntity } from './edits.ts';
import { pathIn } from './path-in.ts';
import { readOf } from './read-of.ts';
import { tagsOfNew } from './requested-tags.ts';

/** History of CreateInstanceProfile. A new profile holds no role. */
export function createInstanceProfileHistory(): EventHistory {
  return {
    effect: created,
    inverse: (before, event) => {
      const name = newName(event);
      if (name === undefined) return { kind: 'unknown', reason: 'The event does not name the instance profile.' };
      if (entityIn(before, 'instanceProfiles', name) !== undefined)
        return { kind: 'unknown', reason: `The state before holds an instance profile ${name} already, which the event contradicts.` };
      return { kind: 'steps', calls: [{ service: 'iam', action: 'DeleteInstanceProfile', parameters: { InstanceProfileName: name } }] };
    },
    reversible: { answer: 'yes', reason: 'Deleting the new profile takes back all that the call made, once it holds no role any more.' },
  };
}

/** History of DeleteInstanceProfile. AWS refuses while the profile holds a role. */
export function deleteInstanceProfileHistory(): EventHistory {
  return {
    effect: deleted,
    inverse: recreated,
    reversible: {
      answer: 'partly',
      reason: 'A profile of the same name and path can be made again, but instances that had the old one have to be given the new one.',
    },
  };
}

function created(before: AccountState, event: CloudTrailEvent): Effected {
  const name = newName(event);
  if (name === undefined) {
    const whole = unknown('an event created an instance profile that it does not name');
    return { state: { ...before, instanceProfiles: { ...before.instanceProfiles, whole } }, contradictions: [] };
  }
  const [read, id] = [readOf(event), textResponse(event, 'instanceProfile', 'instanceProfileId')];
  return withEntity(before, 'instanceProfiles', name, {
    name,
    id: id === undefined ? unknown('the event does not carry the unique id') : known(id, read),
    path: pathIn(event, 'instanceProfile'),
    created: madeAt(event, 'instanceProfile', 'createDate'),
    tags: tagsOfNew(event),
    role: absent(read),
  });
}

function deleted(before: AccountState, event: CloudTrailEvent): Effected {
  const name = textParameter(event, 'instanceProfileName');
  if (name === undefined) return { state: before, contradictions: [] };
  const profile = entityIn(before, 'instanceProfiles', name);
  const role = profile === undefined ? undefined : knownValue(profile.role);
  const { state, contradictions } = withoutEntity(before, 'instanceProfiles', name);
  return {
    state,
    contradictions: [...contradictions, ...(role === undefined ? [] : [`Instance profile ${name} still holds role ${role}.`])],
  };
}

function recreated(before: AccountState, event: CloudTrailEvent): Inverse {
  const name = textParameter(event, 'instanceProfileName');
  const profile = name === undefined ? undefined : entityIn(before, 'instanceProfiles', name);
  const path = profile === undefined ? undefined : knownValue(profile.path);
  if (profile === undefined || path === undefined)
    return { kind: 'unknown', reason: `The path of instance profile ${name ?? 'this'} before is not known.` };
  const [id, tags, role] = [knownValue(profile.id), Object.entries(profile.tags.items), knownValue(profile.role)];
  const parameters: JsonObject = { InstanceProfileName: profile.name, Path: path };
  if (tags.length > 0) parameters['Tags'] = tags.map(([Key, Value]) => ({ Key, Value }));
  const lost = [
    `The unique id${id === undefined ? '' : ` ${id}`}: instances that had the old profile do not have the new one.`,
    ...(profile.tags.whole.kind === 'unknown' ? ['Tags that are not known.'] : []),
    ...(role === undefined ? [] : [`What the log does not show being taken away: role ${role}.`]),
  ];
  return { kind: 'partly', calls: [{ service: 'iam', action: 'CreateInstanceProfile', parameters }], lost };
}

/** The name keeps the case that it was created with, which is the one that the response answers with. */
function newName(event: CloudTrailEvent): string | undefined {
  return textResponse(event, 'instanceProfile', 'instanceProfileName') ?? textParameter(event, 'instanceProfileName');
}
