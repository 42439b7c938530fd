import type { User } from '../account/entities.ts';
import type { ActionContext } from './action.ts';
import { principalArn } from './principal-arn.ts';
import { type UserMay, userMay } from './user-may.ts';

/** Whether a user may make a virtual MFA device and enable it for itself, before it has signed in with MFA. */
export function mayEnrolItself({ state, partition }: Pick<ActionContext, 'state' | 'partition'>, user: User): UserMay {
  const { account } = state;
  const resource = principalArn({ account, partition }, 'user', user);
  if (resource === undefined) return { kind: 'unknown', why: `the path of user ${user.name} is not known` };
  const device = userMay(state, user, {
    action: 'iam:CreateVirtualMFADevice',
    resource: `arn:${partition}:iam::${account}:mfa/${user.name}`,
  });
  return device.kind === 'yes' ? userMay(state, user, { action: 'iam:EnableMFADevice', resource }) : device;
}
