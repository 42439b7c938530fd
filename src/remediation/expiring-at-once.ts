import type { PasswordPolicy } from '../account/password-policy.ts';
import type { AccountState } from '../account/state.ts';
import { secondsBetween } from '../kernel/seconds-between.ts';
import { counted } from './counted.ts';

/** Whose password a new maximum age ends at once, as sentences. */
export function expiringAtOnce(state: AccountState, wanted: PasswordPolicy, before: PasswordPolicy | undefined, now: string): string[] {
  const age = before?.maxPasswordAge ?? 0;
  const isLonger = age > 0 && wanted.maxPasswordAge >= age;
  // Who had to choose a new password may be locked out now, so a hard expiry is told even where the age stays.
  const isHarder = wanted.hardExpiry && before?.hardExpiry !== true;
  if (wanted.maxPasswordAge === 0 || (isLonger && !isHarder)) return [];
  const expired: string[] = [];
  let untold = 0;
  for (const { name, login, passwordLastChanged } of state.users.by.values()) {
    if (login.kind === 'absent') continue;
    if (login.kind === 'unknown' || passwordLastChanged.kind !== 'known') untold += 1;
    else if (secondsBetween(passwordLastChanged.value, now) > wanted.maxPasswordAge * 86_400) expired.push(name);
  }
  const older = `a password older than ${counted(wanted.maxPasswordAge, 'day')}`;
  const fate = wanted.hardExpiry ? 'are locked out until an administrator resets it' : 'must choose a new one at the next sign-in';
  return [
    expired.length === 0 ? `No user is known to have ${older}.` : `Users with ${older} ${fate}: ${expired.join(', ')}.`,
    ...(untold === 0 ? [] : [`Of ${counted(untold, 'more user')} it is not known how old the password is.`]),
  ];
}
