import type { Role } from '../../account/entities.ts';
import { absent, known, knownValue, type Part, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter } from '../../events/fields.ts';
import { asNumber, type JsonObject } from '../../kernel/json.ts';
import type { EventHistory, Inverse } from '../effect.ts';
import { entityIn, onEntity } from './edits.ts';
import { leftOut } from './left-out.ts';
import { readOf } from './read-of.ts';

type Settings = Pick<Role, 'description' | 'maxSessionDuration'>;
type Set = (event: CloudTrailEvent, before: Settings) => Settings;

/** What AWS documents as the longest session where UpdateRole gives none, in seconds. */
const hour = 3_600;

/** History of UpdateRole: description, longest session, or both. */
export function updateRoleHistory(): EventHistory {
  const set: Set = (event, before) => ({
    description: leftOut(event, 'description') ? before.description : description(event),
    maxSessionDuration: session(event, before.maxSessionDuration),
  });
  return history(set, 'The description and the longest session before can be set again.');
}

/** History of UpdateRoleDescription. */
export function updateRoleDescriptionHistory(): EventHistory {
  const set: Set = (event, { maxSessionDuration }) => ({ description: description(event), maxSessionDuration });
  return history(set, 'Where the description before is known it can be set again.');
}

function history(set: Set, reason: string): EventHistory {
  return {
    effect: (before, event) => onEntity(before, 'roles', textParameter(event, 'roleName'), (role) => ({ ...role, ...set(event, role) })),
    inverse: (before, event) => inverse(before, event, set),
    reversible: { answer: 'yes', reason },
  };
}

/** The description after the call. An empty one is none. */
function description(event: CloudTrailEvent): Part<string> {
  const text = parameter(event, 'description');
  if (typeof text !== 'string') return unknown('the event does not show the description');
  return text === '' ? absent(readOf(event)) : known(text, readOf(event));
}

/**
 * The longest session after the call. AWS documents that a call without it sets one hour, and others report that it
 * leaves the old value: where these differ, it is unknown.
 */
function session(event: CloudTrailEvent, before: Part<number>): Part<number> {
  const seconds = asNumber(parameter(event, 'maxSessionDuration'));
  if (seconds !== undefined) return known(seconds, readOf(event));
  if (!leftOut(event, 'maxSessionDuration')) return unknown('the event does not show the longest session');
  return knownValue(before) === hour ? before : unknown('a call that gives no longest session may have set it to one hour');
}

function inverse(before: AccountState, event: CloudTrailEvent, set: Set): Inverse {
  const name = textParameter(event, 'roleName');
  const role = name === undefined ? undefined : entityIn(before, 'roles', name);
  if (name === undefined || role === undefined)
    return { kind: 'unknown', reason: `What role ${name ?? 'this'} was like before is not known.` };
  const after = set(event, role);
  const described = !same(role.description, after.description);
  const prolonged = !same(role.maxSessionDuration, after.maxSessionDuration);
  const [text, seconds] = [knownValue(role.description) ?? '', knownValue(role.maxSessionDuration)];
  if (described && role.description.kind === 'unknown')
    return { kind: 'unknown', reason: `The description of ${name} before is not known.` };
  const call = (action: string, parameters: JsonObject) => ({ service: 'iam', action, parameters: { RoleName: name, ...parameters } });
  // What is known is said in full, so that nothing depends on what AWS makes of a setting that is left out.
  const old = role.description.kind === 'unknown' ? {} : { Description: text };
  if (prolonged && seconds !== undefined) return { kind: 'steps', calls: [call('UpdateRole', { ...old, MaxSessionDuration: seconds })] };
  // UpdateRoleDescription leaves the longest session alone for certain.
  const calls = described ? [call('UpdateRoleDescription', old)] : [];
  if (!prolonged) return { kind: 'steps', calls };
  if (!leftOut(event, 'maxSessionDuration')) return { kind: 'unknown', reason: `The longest session of ${name} before is not known.` };
  return { kind: 'partly', calls, lost: ['The longest session, if the call set it to one hour: what it was before is not known.'] };
}

/** Whether a part is for certain what it was before. */
function same<T>(before: Part<T>, after: Part<T>): boolean {
  return before === after || (before.kind !== 'unknown' && before.kind === after.kind && knownValue(before) === knownValue(after));
}
