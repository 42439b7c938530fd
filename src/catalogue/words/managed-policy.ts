import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { isAwsAdministrator, isAwsManaged } from '../../kernel/aws-managed-policy.ts';
import { nameInArn } from './targets.ts';

/** AWS managed policies that hold only denials. */
const denying = /^AWSDenyAll$|^AWSCompromisedKeyQuarantine/;

/** Whether `arn` is an AWS managed policy that makes its holder an administrator; undefined for a customer managed policy. */
export function isAdministratorPolicy(arn: string | undefined): boolean | undefined {
  if (arn === undefined || !isAwsManaged(arn)) return undefined;
  return isAwsAdministrator(arn);
}

/** Whether `arn` is an AWS managed policy that only denies. */
export function isDenyingPolicy(arn: string | undefined): boolean {
  return arn !== undefined && isAwsManaged(arn) && denying.test(nameInArn(arn));
}

/** The policy of an attach or detach call in words: `AWS managed policy AdministratorAccess`. */
export function attachedPolicy(event: CloudTrailEvent): string {
  const arn = textParameter(event, 'policyArn');
  if (arn === undefined) return 'a managed policy that the event does not name';
  return `${isAwsManaged(arn) ? 'AWS managed' : 'customer managed'} policy ${nameInArn(arn)}`;
}
