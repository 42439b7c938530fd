import type { User } from '../account/entities.ts';
import { knownValue } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import { userMay, type UserMay } from './user-may.ts';

/**
 * Whether a user that must choose a new password at sign-in may do so; one that may not is shut out of the console. The
 * change is made before MFA counts, so a Deny without MFA bars it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_enable-user-change.html
 */
export function mayChangePassword(state: AccountState, partition: string, user: User): UserMay {
  const { passwordPolicy } = state;
  const isGranted = passwordPolicy.kind === 'known' && passwordPolicy.value.allowUsersToChangePassword;
  const resource = `arn:${partition}:iam::${state.account}:user${knownValue(user.path) ?? '/'}${user.name}`;
  const may = userMay(state, user, { action: 'iam:ChangePassword', resource, isGranted });
  if (passwordPolicy.kind === 'unknown' && may.kind === 'no' && may.why === 'no policy allows it')
    return { kind: 'unknown', why: 'the password policy of the account is not known' };
  return may;
}
