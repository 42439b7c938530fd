import type { User } from '../account/entities.ts';
import { signInUse } from '../account/sign-in-use.ts';
import { secondsBetween } from '../kernel/seconds-between.ts';
import { counted } from './counted.ts';

/** When a user last signed in with its password, as sentences; none when it never did. */
export function passwordUse(user: User, now: string): string[] {
  const { name, login } = user;
  const lastUsed = login.kind === 'known' ? signInUse(user, login).lastUsed : user.passwordLastUsed;
  if (lastUsed.kind === 'unknown') return [`When user ${name} last signed in with its password is not known.`];
  if (lastUsed.kind === 'absent') return [];
  const days = Math.floor(secondsBetween(lastUsed.value, now) / 86_400);
  return [`User ${name} last signed in with its password ${counted(days, 'day')} ago, at ${lastUsed.value}.`];
}
