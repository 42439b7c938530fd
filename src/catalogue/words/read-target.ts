import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { isAwsManaged } from '../../kernel/aws-managed-policy.ts';
import type { Target } from '../../kernel/change.ts';
import { callIt } from './call-it.ts';
import { deniedResource } from './denied-resource.ts';
import { nameInArn, policyTarget } from './targets.ts';

/** User, group, role or policy named by an ARN in request parameter `name`, or by AWS's access-denied message. */
export function entityByArn(event: CloudTrailEvent, name: string): Target {
  const denied = deniedResource(event);
  const arn = textParameter(event, name) ?? denied?.arn;
  if (arn === undefined) return { kind: 'entity', name: denied?.name ?? '' };
  const kind = /^arn:[^:]*:iam::[^:]*:(user|group|role|policy)\//.exec(arn)?.[1] ?? 'entity';
  return { kind, name: nameInArn(arn), arn };
}

/** The policy of a read in words: `customer managed policy deploy`, `AWS managed policy ReadOnlyAccess`. */
export function managedPolicyRead(event: CloudTrailEvent): string {
  const policy = policyTarget(event);
  if (policy.arn === undefined || policy.name === '') return callIt(policy);
  return `${isAwsManaged(policy.arn) ? 'AWS managed' : 'customer managed'} policy ${policy.name}`;
}

/** An inline policy in words: `inline policy deploy of role ci`. */
export function inlinePolicyRead(event: CloudTrailEvent, owner: Target): string {
  const name = textParameter(event, 'policyName');
  return `${name === undefined ? 'an inline policy' : `inline policy ${name}`} of ${callIt(owner)}`;
}

/** ` under path /teams/`, or nothing when the read is not limited to a path. */
export function underPath(event: CloudTrailEvent): string {
  const path = textParameter(event, 'pathPrefix');
  return path === undefined || path === '/' ? '' : ` under path ${path}`;
}
