import { secondsBetween } from '../kernel/seconds-between.ts';
import type { LoginProfile, User } from './entities.ts';
import { absent, type Part, type Read } from './part.ts';

/**
 * When the console password of a user was last used, and since when its age counts. AWS keeps the last use when a
 * password is removed, so one from before the user got its console access was of another password.
 * @returns `lastUsed` is absent for a password that was never used, or not since AWS keeps track
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export function signInUse(
  { passwordLastUsed, passwordLastChanged }: Pick<User, 'passwordLastUsed' | 'passwordLastChanged'>,
  login: { value: LoginProfile; read: Read },
): { made: Part<string>; lastUsed: Part<string> } {
  const { created } = login.value;
  const lastUsed = isUntracked(passwordLastUsed) ? absent(login.read) : passwordLastUsed;
  // A new password does not make the last sign-in, whenever it was, more recent.
  if (lastUsed.kind === 'unknown') return { made: created, lastUsed };
  const made = passwordLastChanged.kind === 'known' ? passwordLastChanged : created;
  const isOfEarlier = lastUsed.kind === 'known' && created.kind === 'known' && secondsBetween(lastUsed.value, created.value) > 0;
  return { made, lastUsed: isOfEarlier ? absent(lastUsed.read) : lastUsed };
}

/** The credential report says so of a password that was never used, or not since October 2014. */
function isUntracked(lastUsed: Part<string>): boolean {
  return lastUsed.kind === 'unknown' && lastUsed.reason === 'AWS has no information';
}
