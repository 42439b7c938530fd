import type { LoginProfile, User } from '../account/entities.ts';
import { absent, type Part, type Read } from '../account/part.ts';
import { secondsBetween } from '../kernel/seconds-between.ts';

/**
 * When the console password of a user was last used, and since when its age counts. AWS keeps the last use when a
 * password is removed, so one from before the user got its console access was of another password.
 */
export function passwordUse(
  { passwordLastUsed, passwordLastChanged }: User,
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
