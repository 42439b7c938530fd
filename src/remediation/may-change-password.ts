import type { User } from '../account/entities.ts';
import type { AccountState } from '../account/state.ts';
import { principalArn } from './principal-arn.ts';
import { type UserMay, userMay } from './user-may.ts';

/**
 * Whether a user that must choose a new password at sign-in may do so; one that may not is shut out of the console. A Deny
 * without MFA bars it, because the password is changed before anything else.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_my-sec-creds-self-manage.html
 */
export function mayChangePassword(state: AccountState, partition: string, user: User): UserMay {
  const { passwordPolicy, account } = state;
  const resource = principalArn({ account, partition }, 'user', user);
  if (resource === undefined) return { kind: 'unknown', why: `the path of user ${user.name} is not known` };
  const isGranted = passwordPolicy.kind === 'known' && passwordPolicy.value.allowUsersToChangePassword;
  const may = userMay(state, user, { action: 'iam:ChangePassword', resource, isGranted });
  const isOpen = may.kind === 'no' && may.isBare === true && passwordPolicy.kind === 'unknown';
  return isOpen ? { kind: 'unknown', why: 'the password policy of the account is not known' } : may;
}
