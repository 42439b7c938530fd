import type { Group } from '../../account/entities.ts';
import { wholeMembers } from '../../account/members.ts';
import { known, knownValue, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { madeAt } from './aws-date.ts';
import { entityIn, withEntity, withoutEntity } from './edits.ts';
import { withoutMembers } from './membership-keys.ts';
import { pathIn } from './path-in.ts';
import { readOf } from './read-of.ts';

/** History of CreateGroup. A new group has no member and no policy. */
export function createGroupHistory(): EventHistory {
  return {
    effect: created,
    inverse: (before, event) => {
      const name = newName(event);
      if (name === undefined) return { kind: 'unknown', reason: 'The event does not name the group.' };
      if (entityIn(before, 'groups', name) !== undefined)
        return { kind: 'unknown', reason: `The state before holds a group ${name} already, which the event contradicts.` };
      return { kind: 'steps', calls: [{ service: 'iam', action: 'DeleteGroup', parameters: { GroupName: name } }] };
    },
    reversible: {
      answer: 'yes',
      reason: 'Deleting the new group takes back all that the call made, once it is emptied of what it got since.',
    },
  };
}

/** History of DeleteGroup. AWS refuses while the group has members or policies. */
export function deleteGroupHistory(): EventHistory {
  return {
    effect: deleted,
    inverse: recreated,
    reversible: { answer: 'partly', reason: 'A group of the same name and path can be made again, and has a new unique id.' },
  };
}

function created(before: AccountState, event: CloudTrailEvent): Effected {
  const name = newName(event);
  if (name === undefined) {
    const whole = unknown('an event created a group that it does not name');
    return { state: { ...before, groups: { ...before.groups, whole } }, contradictions: [] };
  }
  const [read, id] = [readOf(event), textResponse(event, 'group', 'groupId')];
  const empty = wholeMembers<never>({}, read);
  const made = withEntity(before, 'groups', name, {
    name,
    id: id === undefined ? unknown('the event does not carry the unique id') : known(id, read),
    path: pathIn(event, 'group'),
    created: madeAt(event, 'group', 'createDate'),
    inline: empty,
    attached: empty,
  });
  // A group that was there already is another group; its members are none of this one.
  return { ...made, state: withoutMembers(made.state, name).state };
}

function deleted(before: AccountState, event: CloudTrailEvent): Effected {
  const name = textParameter(event, 'groupName');
  if (name === undefined) return { state: before, contradictions: [] };
  const left = leftovers(before, entityIn(before, 'groups', name), name);
  const { state, contradictions } = withoutEntity(withoutMembers(before, name).state, 'groups', name);
  return { state, contradictions: [...contradictions, ...left.map((thing) => `Group ${name} still has ${thing}.`)] };
}

function recreated(before: AccountState, event: CloudTrailEvent): Inverse {
  const name = textParameter(event, 'groupName');
  const group = name === undefined ? undefined : entityIn(before, 'groups', name);
  const path = group === undefined ? undefined : knownValue(group.path);
  if (group === undefined || path === undefined)
    return { kind: 'unknown', reason: `The path of group ${name ?? 'this'} before is not known.` };
  const id = knownValue(group.id);
  const lost = [
    `The unique id${id === undefined ? '' : ` ${id}`}: the new group gets another.`,
    ...leftovers(before, group, group.name).map((thing) => `What the log does not show being taken away: ${thing}.`),
  ];
  return { kind: 'partly', calls: [{ service: 'iam', action: 'CreateGroup', parameters: { GroupName: group.name, Path: path } }], lost };
}

/** What AWS requires to be gone before it deletes a group. */
function leftovers(state: AccountState, group: Group | undefined, name: string): string[] {
  const { members } = withoutMembers(state, name);
  const held = { 'inline policies': group?.inline.items ?? {}, 'attached policies': group?.attached.items ?? {} };
  const policies = Object.entries(held).flatMap(([words, items]) => (Object.keys(items).length > 0 ? [words] : []));
  return members.length > 0 ? [`members (${members.join(', ')})`, ...policies] : policies;
}

/** The name keeps the case that it was created with, which is the one that the response answers with. */
function newName(event: CloudTrailEvent): string | undefined {
  return textResponse(event, 'group', 'groupName') ?? textParameter(event, 'groupName');
}
