import type { User } from '../../account/entities.ts';
import { type Members, someMembers, withMember, withoutMember } from '../../account/members.ts';
import { knownValue, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { entityIn, onEntity } from './edits.ts';
import { membershipKeys } from './membership-keys.ts';

/** History of AddUserToGroup. Adding a member changes nothing, and AWS accepts it. */
export function addToGroupHistory(): EventHistory {
  return {
    effect: (before, event) =>
      edited(before, event, (state, groups, group) => {
        if (group === undefined) return { ...groups, whole: unknown(unnamed) };
        if (membershipKeys(state, groups, group).length > 0) return groups;
        const entity = entityIn(state, 'groups', group);
        const name = entity?.name ?? group;
        return withMember(groups, (entity === undefined ? undefined : knownValue(entity.id)) ?? `name:${name}`, name);
      }),
    inverse: (before, event) => inverse(before, event, 'RemoveUserFromGroup'),
    reversible: { answer: 'yes', reason: 'Removing the user from the group takes back exactly what joining it gave.' },
  };
}

/** History of RemoveUserFromGroup. Removing a user that is no member changes nothing, and AWS accepts it. */
export function removeFromGroupHistory(): EventHistory {
  return {
    effect: (before, event) =>
      edited(before, event, (state, groups, group) =>
        group === undefined ? someMembers({}, unnamed) : membershipKeys(state, groups, group).reduce(withoutMember, groups),
      ),
    inverse: (before, event) => inverse(before, event, 'AddUserToGroup'),
    reversible: { answer: 'yes', reason: 'Adding the user to the group again gives back exactly what leaving it took.' },
  };
}

const unnamed = 'an event changed a membership without naming the group';

type Edit = (state: AccountState, groups: User['groups'], group: string | undefined) => User['groups'];

/** The user edited, and the group met where the state did not hold it. */
function edited(before: AccountState, event: CloudTrailEvent, edit: Edit): Effected {
  const { user, group } = said(event);
  const met = onEntity(before, 'groups', group, (entity) => entity);
  const changed = onEntity(met.state, 'users', user, (entity) => ({ ...entity, groups: edit(met.state, entity.groups, group) }));
  return { state: changed.state, contradictions: [...changed.contradictions, ...met.contradictions] };
}

function inverse(before: AccountState, event: CloudTrailEvent, action: 'AddUserToGroup' | 'RemoveUserFromGroup'): Inverse {
  const { user, group } = said(event);
  if (user === undefined || group === undefined) return { kind: 'unknown', reason: 'The event does not name both the user and the group.' };
  const groups = entityIn(before, 'users', user)?.groups;
  const member = groups === undefined ? undefined : isMember(before, groups, group);
  // Taking away a membership that stood before, or giving one that did not, would do more than undo.
  if (member === undefined) return { kind: 'unknown', reason: `Whether ${user} was a member of ${group} before is not known.` };
  const changed = member === (action === 'AddUserToGroup');
  return { kind: 'steps', calls: changed ? [{ service: 'iam', action, parameters: { GroupName: group, UserName: user } }] : [] };
}

/** Undefined when the state cannot tell. */
function isMember(state: AccountState, groups: Members<string>, group: string): boolean | undefined {
  if (membershipKeys(state, groups, group).length > 0) return true;
  if (groups.whole.kind !== 'known') return undefined;
  const entity = entityIn(state, 'groups', group);
  if (entity?.id.kind === 'known') return false;
  // Without the id of the group, any id that belongs to no group of the state may be its.
  const ids = new Set([...state.groups.by.values()].map(({ id }) => knownValue(id)));
  return Object.keys(groups.items).every((key) => key.startsWith('name:') || ids.has(key)) ? false : undefined;
}

function said(event: CloudTrailEvent) {
  return { user: textParameter(event, 'userName'), group: textParameter(event, 'groupName') };
}
