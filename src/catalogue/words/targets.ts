import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { deniedResource } from './denied-resource.ts';

/** User that the call names. A call that may leave the name out to mean the caller is read by `credentialOwner`. */
export function userTarget(event: CloudTrailEvent): Target {
  return entity(event, 'user', 'userName', 'user', 'userId');
}

export function groupTarget(event: CloudTrailEvent): Target {
  return entity(event, 'group', 'groupName', 'group', 'groupId');
}

export function roleTarget(event: CloudTrailEvent): Target {
  return entity(event, 'role', 'roleName', 'role', 'roleId');
}

export function instanceProfileTarget(event: CloudTrailEvent): Target {
  return entity(event, 'instance-profile', 'instanceProfileName', 'instanceProfile', 'instanceProfileId');
}

/** Customer or AWS managed policy, by `policyArn`, or by the ARN that CreatePolicy answers with. */
export function policyTarget(event: CloudTrailEvent): Target {
  const arn = textParameter(event, 'policyArn') ?? textResponse(event, 'policy', 'arn');
  if (arn !== undefined) {
    const id = textResponse(event, 'policy', 'policyId');
    return { kind: 'policy', name: nameInArn(arn), arn, ...(id === undefined ? {} : { id }) };
  }
  const denied = deniedResource(event, 'policy');
  return {
    kind: 'policy',
    name: textParameter(event, 'policyName') ?? denied?.name ?? '',
    ...(denied?.arn === undefined ? {} : { arn: denied.arn }),
  };
}

/** The account itself: password policy, alias, organisation switches. */
export function accountTarget(event: CloudTrailEvent): Target {
  const account = accountOf(event);
  return { kind: 'account', name: account };
}

/** An entity known only by an ARN in the request, such as a SAML or OIDC provider. */
export function arnTarget(event: CloudTrailEvent, kind: string, parameter: string): Target {
  const arn = textParameter(event, parameter) ?? textResponse(event, parameter);
  if (arn !== undefined) return { kind, name: nameInArn(arn), arn };
  const denied = deniedResource(event, kind);
  return { kind, name: denied?.name ?? '', ...(denied?.arn === undefined ? {} : { arn: denied.arn }) };
}

/**
 * An entity named by request parameter `parameter`, with the ARN and unique id that the response carries under
 * `responseKey`. A denied call often has no parameters; then AWS's own error message may name the resource.
 */
export function entity(event: CloudTrailEvent, kind: string, parameter: string, responseKey: string, idKey: string): Target {
  const denied = deniedResource(event, kind);
  const name = textParameter(event, parameter) ?? textResponse(event, responseKey, parameter) ?? denied?.name ?? '';
  const arn = textResponse(event, responseKey, 'arn') ?? denied?.arn;
  const id = textResponse(event, responseKey, idKey);
  return { kind, name, ...(id === undefined ? {} : { id }), ...(arn === undefined ? {} : { arn }) };
}

/** Last part of an ARN, the name without its path: `arn:aws:iam::aws:policy/job-function/Billing` gives `Billing`. */
export function nameInArn(arn: string): string {
  return arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
}
