import { isAwsManaged } from '../../kernel/aws-managed-policy.ts';
import { nameInArn } from './targets.ts';

/** The managed policy that serves as a permissions boundary, in words. */
export function boundaryPolicy(arn: string | undefined): string {
  if (arn === undefined) return 'a managed policy that the event does not name';
  return `${isAwsManaged(arn) ? 'AWS managed' : 'customer managed'} policy ${nameInArn(arn)}`;
}

/** Whether the boundary lets everything through, so that it limits nothing; undefined for a policy whose content the event does not show. */
export function boundaryLimitsNothing(arn: string | undefined): boolean | undefined {
  if (arn === undefined || !isAwsManaged(arn)) return undefined;
  return nameInArn(arn) === 'AdministratorAccess';
}
