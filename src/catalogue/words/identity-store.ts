import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { asArray, asObject, asString } from '../../kernel/json.ts';
import { deniedResource } from './denied-resource.ts';
import { nameIt } from './identity-center.ts';
import { shortList } from './short-list.ts';
import { nameInArn } from './targets.ts';

/** Where the id of a user stands, in the public calls and in those of the console. */
const userIds = [['userId'], ['user', 'userId'], ['member', 'memberId'], ['memberId', 'userId']];
const groupIds = [['groupId'], ['group', 'groupId']];

/** User of the Identity Center directory. The id comes first, because AWS hides names and addresses in its records. */
export function directoryUser(event: CloudTrailEvent): Target {
  return member(event, 'user', userIds, textParameter(event, 'userName'));
}

/** Group of the Identity Center directory, by its id. */
export function directoryGroup(event: CloudTrailEvent): Target {
  return member(event, 'group', groupIds, textParameter(event, 'displayName'));
}

/** Membership of a group, which only the call that removes it names by an id of its own. */
export function groupMembership(event: CloudTrailEvent): Target {
  const id = textParameter(event, 'membershipId') ?? deniedId(event, 'membership') ?? '';
  return { kind: 'group-membership', name: id, ...(id === '' ? {} : { id }) };
}

/** `Identity Center user 01cb… to Identity Center group 114b…`, with `to` or `from` before the group. */
export function membershipInWords(event: CloudTrailEvent, preposition: 'to' | 'from'): string {
  const [user, group] = [directoryUser(event), directoryGroup(event)];
  if (user.name === '' && group.name === '') return `an Identity Center user ${preposition} a group, neither of which the event names`;
  return `${nameIt(user)} ${preposition} ${nameIt(group)}`;
}

/** The directory itself: `d-1234567890`. */
export function identityStore(event: CloudTrailEvent): Target {
  const id = textParameter(event, 'identityStoreId') ?? textParameter(event, 'directoryId') ?? '';
  return { kind: 'identity-store', name: id, ...(id === '' ? {} : { id }) };
}

/** ` in identity store d-1234567890`, or nothing. */
export function inStore(event: CloudTrailEvent): string {
  const id = identityStore(event).name;
  return id === '' ? '' : ` in identity store ${id}`;
}

/** Paths of the attributes that an update sets; empty when the event does not show them. */
export function attributePaths(event: CloudTrailEvent): string[] {
  return asArray(parameter(event, 'operations')).flatMap((item) => shown(asString(asObject(item)?.attributePath)) ?? []);
}

/** `the attributes emails and displayName`, or `attributes` where the event does not show which. */
export function attributesInWords(event: CloudTrailEvent): string {
  const paths = attributePaths(event);
  if (paths.length === 0) return 'attributes';
  return `the ${paths.length === 1 ? 'attribute' : 'attributes'} ${shortList(paths)}`;
}

/** `text`, unless AWS put its stand-in for a hidden value there. */
export function shown(text: string | undefined): string | undefined {
  return text === 'HIDDEN_DUE_TO_SECURITY_REASONS' ? undefined : text;
}

function member(event: CloudTrailEvent, type: 'user' | 'group', paths: readonly string[][], named: string | undefined): Target {
  const asked = paths.map((path) => textParameter(event, ...path)).find((id) => shown(id) !== undefined);
  const made = paths.map((path) => textResponse(event, ...path)).find((id) => shown(id) !== undefined);
  const id = shown(asked) ?? shown(made) ?? deniedId(event, type);
  return { kind: `identity-center-${type}`, name: id ?? shown(named) ?? '', ...(id === undefined ? {} : { id }) };
}

function deniedId(event: CloudTrailEvent, type: string): string | undefined {
  const arn = deniedResource(event)?.arn;
  return arn?.includes(':identitystore:') === true && arn.includes(`:${type}/`) && !arn.includes('*') ? nameInArn(arn) : undefined;
}
