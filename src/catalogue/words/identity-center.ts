import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { asObject, asString } from '../../kernel/json.ts';
import { callIt } from './call-it.ts';
import { deniedResource } from './denied-resource.ts';
import { nameInArn } from './targets.ts';

/** `callIt`, with the service spelled as AWS spells it: `Identity Center user 01cb…`. */
export function nameIt(target: Target): string {
  return callIt(target).replace(/^(an )?identity center\b/, '$1Identity Center');
}

/** Permission set, by its ARN; a new one goes by the name that it was given. */
export function permissionSet(event: CloudTrailEvent): Target {
  return resource(event, 'permission-set', 'permissionSet', textResponse(event, 'permissionSet', 'permissionSetArn'));
}

/** Application in Identity Center, by its ARN; a new one goes by the name that it was given. */
export function application(event: CloudTrailEvent): Target {
  return resource(event, 'identity-center-application', 'application', textResponse(event, 'applicationArn'));
}

/** Trusted token issuer, by its ARN; a new one goes by the name that it was given. */
export function tokenIssuer(event: CloudTrailEvent): Target {
  return resource(event, 'trusted-token-issuer', 'trustedTokenIssuer', textResponse(event, 'trustedTokenIssuerArn'));
}

/** Instance of Identity Center, by its ARN; a new one goes by the name that it was given. */
export function identityCenter(event: CloudTrailEvent): Target {
  return resource(event, 'identity-center-instance', 'instance', textResponse(event, 'instanceArn'));
}

/** User or group that an assignment is for: Identity Center names it by its id alone. */
export function assignee(event: CloudTrailEvent): Target {
  const type = textParameter(event, 'principalType');
  const id = textParameter(event, 'principalId');
  const kind = type === 'USER' || type === 'GROUP' ? `identity-center-${type.toLowerCase()}` : 'identity-center-principal';
  return { kind, name: id ?? '', ...(id === undefined ? {} : { id }) };
}

/** `permission set ps-1 in account 444455556666 to Identity Center group 114b…`, with `to` or `from` before the group. */
export function assignmentInWords(event: CloudTrailEvent, preposition: 'to' | 'from'): string {
  const [set, principal] = [permissionSet(event), assignee(event)];
  const account = textParameter(event, 'targetId');
  if (set.name === '' && principal.name === '' && account === undefined)
    return `a permission set in an account ${preposition} a user or group, none of which the event names`;
  const where = account === undefined ? 'an account that the event does not name' : `account ${account}`;
  return `${callIt(set)} in ${where} ${preposition} ${nameIt(principal)}`;
}

/** `Identity Center application apl-1 to Identity Center user 01cb…`, with `to` or `from` before the user. */
export function applicationAssignmentInWords(event: CloudTrailEvent, preposition: 'to' | 'from'): string {
  const [app, principal] = [application(event), assignee(event)];
  if (app.name === '' && principal.name === '')
    return `an Identity Center application ${preposition} a user or group, neither of which the event names`;
  return `${nameIt(app)} ${preposition} ${nameIt(principal)}`;
}

/**
 * Whether the caller is that very Identity Center user. AWS names the person behind a call only in some sessions, so
 * this is mostly undefined; a session of a permission set role names nobody but its session name.
 */
export function isSamePerson(event: CloudTrailEvent, user: Target): boolean | undefined {
  const caller = asString(asObject(event.userIdentity?.onBehalfOf)?.userId);
  return caller === undefined || user.kind !== 'identity-center-user' || user.name === '' ? undefined : caller === user.name;
}

/** Whether an ISO 8601 duration such as `PT12H` is longer than `hours`; undefined when it is not one. */
export function isLongerThan(duration: string | undefined, hours: number): boolean | undefined {
  const found = /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/.exec(duration ?? '');
  if (found === null) return undefined;
  const [days, hour, minutes, seconds] = found.slice(1).map((digits) => Number(digits ?? 0));
  return (days ?? 0) * 24 + (hour ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600 > hours;
}

/** Resource that the request, the answer or a refusal names; `type` is the one in its ARN, and in the parameter's name. */
function resource(event: CloudTrailEvent, kind: string, type: string, made: string | undefined): Target {
  const given = textParameter(event, `${type}Arn`);
  const arn = given ?? made ?? deniedArn(event, type);
  const id = arn === undefined ? '' : nameInArn(arn);
  const name = given === undefined ? (textParameter(event, 'name') ?? id) : id;
  return { kind, name, ...(id === '' ? {} : { id }), ...(arn === undefined ? {} : { arn }) };
}

/** A refusal may name the instance, the account or the permission set: only a resource of the wanted type counts. */
function deniedArn(event: CloudTrailEvent, type: string): string | undefined {
  const arn = deniedResource(event)?.arn;
  return arn?.includes(`:${type}/`) === true && !arn.includes('*') ? arn : undefined;
}
