import { actorOf } from '../../events/actor.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { asNumber } from '../../kernel/json.ts';
import { callIt } from './call-it.ts';
import { deniedResource } from './denied-resource.ts';
import { nameInArn } from './targets.ts';

/** Role that an AssumeRole* call issues credentials for, with its AROA… id where the response carries it. */
export function assumedRole(event: CloudTrailEvent): Target {
  const denied = deniedResource(event);
  const arn = textParameter(event, 'roleArn') ?? denied?.arn;
  const id = textResponse(event, 'assumedRoleUser', 'assumedRoleId')?.split(':')[0];
  const name = arn === undefined || arn.endsWith('*') ? (denied?.name ?? '') : nameInArn(arn);
  return { kind: 'role', name, ...(id === undefined ? {} : { id }), ...(arn === undefined ? {} : { arn }) };
}

/** `role deploy of account 444455556666 as session ci-42 for 1 hour`; the account only where it is not the caller's. */
export function roleSessionInWords(event: CloudTrailEvent): string {
  const role = assumedRole(event);
  const account = accountInArn(role.arn);
  const of = crossesAccounts(event) === true ? ` of account ${account}` : '';
  const session = textParameter(event, 'roleSessionName');
  return `${callIt(role)}${of}${session === undefined ? '' : ` as session ${session}`}${lasting(event)}`;
}

/** Whether caller and role belong to different accounts; undefined when the event does not show both. */
export function crossesAccounts(event: CloudTrailEvent): boolean | undefined {
  const caller = actorOf(event).account;
  const owner = accountInArn(assumedRole(event).arn);
  return caller === undefined || owner === undefined ? undefined : caller !== owner;
}

/** ` for 1 hour`, from the `durationSeconds` that was asked for; empty when the call leaves it to the default. */
export function lasting(event: CloudTrailEvent): string {
  const seconds = asNumber(parameter(event, 'durationSeconds'));
  if (seconds === undefined || seconds <= 0) return '';
  if (seconds % 3600 === 0) return ` for ${counted(seconds / 3600, 'hour')}`;
  return seconds % 60 === 0 ? ` for ${counted(seconds / 60, 'minute')}` : ` for ${counted(seconds, 'second')}`;
}

/** The principal that calls, as the target of a call by which it gets credentials or a token for itself. */
export function callerTarget(event: CloudTrailEvent): Target {
  const { kind, name, arn } = actorOf(event);
  return { kind: kind === 'unknown' ? 'principal' : kind, name, ...(arn === '' ? {} : { arn }) };
}

/** Twelve-digit account in an ARN. */
export function accountInArn(arn: string | undefined): string | undefined {
  return arn === undefined ? undefined : /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(arn)?.[1];
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
