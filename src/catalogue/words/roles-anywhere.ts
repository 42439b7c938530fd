import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter, parameter, response, textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { asArray, asBoolean } from '../../kernel/json.ts';
import { deniedArn } from './denied-arn.ts';
import { shortList } from './short-list.ts';
import { nameInArn } from './targets.ts';

/** Trust anchor by the name in the answer, or its id in the request. */
export function rolesAnywhereAnchor(event: CloudTrailEvent): Target {
  return named(event, 'trust-anchor', 'trustAnchor', 'trustAnchorId', 'trustAnchorArn');
}

/** Profile by the name in the answer, or its id in the request. */
export function rolesAnywhereProfile(event: CloudTrailEvent): Target {
  return named(event, 'profile', 'profile', 'profileId', 'profileArn');
}

/** Revocation list (CRL) by the name in the answer, or its id in the request. */
export function rolesAnywhereCrl(event: CloudTrailEvent): Target {
  return named(event, 'revocation-list', 'crl', 'crlId', 'crlArn');
}

/** `IAM Roles Anywhere profile build-farm`. */
export function inRolesAnywhere(target: Target): string {
  const kind = target.kind.replaceAll('-', ' ');
  return target.name === '' ? `an IAM Roles Anywhere ${kind} that the event does not name` : `IAM Roles Anywhere ${kind} ${target.name}`;
}

/** Whether the trust anchor, profile or list under `member` is on after the call; undefined when the event does not say. */
export function isEnabled(event: CloudTrailEvent, member: string): boolean | undefined {
  return asBoolean(response(event, member, 'enabled')) ?? asBoolean(parameter(event, 'enabled'));
}

/** `, not yet enabled`, for a call that makes something that is off; else nothing. */
export function disabledInWords(event: CloudTrailEvent, member: string): string {
  return isEnabled(event, member) === false ? ', not yet enabled' : '';
}

/** Where a trust anchor takes its certificates from: ` with an uploaded CA certificate`; empty when the event does not say. */
export function authorityInWords(event: CloudTrailEvent): string {
  const type = textParameter(event, 'source', 'sourceType');
  const authority = textParameter(event, 'source', 'sourceData', 'acmPcaArn');
  if (authority !== undefined) return ` with AWS Private CA ${nameInArn(authority)}`;
  if (type === 'CERTIFICATE_BUNDLE') return ' with an uploaded CA certificate';
  return type === 'AWS_ACM_PCA' ? ' with an AWS Private CA' : '';
}

/** `role deploy`, `roles deploy and ci`: the roles in `roleArns`; undefined when the call gives none. */
export function rolesInWords(event: CloudTrailEvent): string | undefined {
  const roles = listParameter(event, 'roleArns').map(nameInArn);
  return roles.length === 0 ? undefined : `role${roles.length === 1 ? '' : 's'} ${shortList(roles)}`;
}

/** Whether a profile limits its sessions, by a session policy or managed policies; undefined when the event does not show the profile. */
export function limitsSessions(event: CloudTrailEvent): boolean | undefined {
  const shown = [
    [parameter(event, 'sessionPolicy'), parameter(event, 'managedPolicyArns')],
    [response(event, 'profile', 'sessionPolicy'), response(event, 'profile', 'managedPolicyArns')],
  ];
  if (shown.some(([policy, managed]) => (typeof policy === 'string' && policy !== '') || asArray(managed).length > 0)) return true;
  return textResponse(event, 'profile', 'profileId') === undefined ? undefined : false;
}

function named(event: CloudTrailEvent, kind: string, member: string, idName: string, arnName: string): Target {
  const id = textResponse(event, member, idName) ?? textParameter(event, idName);
  const denied = deniedArn(event, 'rolesanywhere');
  const arn = textResponse(event, member, arnName) ?? denied;
  const made = id === undefined || textParameter(event, idName) === undefined ? textParameter(event, 'name') : undefined;
  const name = textResponse(event, member, 'name') ?? made ?? id ?? nameInArn(denied ?? '').replace('*', '');
  return { kind, name, ...(id === undefined ? {} : { id }), ...(arn === undefined ? {} : { arn }) };
}
