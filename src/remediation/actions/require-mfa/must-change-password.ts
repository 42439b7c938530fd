import type { User } from '../../../account/entities.ts';
import { knownValue } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';

/** Whether a user is known to have to choose a new password at the next sign-in: it was asked to, or its password has expired. */
export function mustChangePassword({ passwordPolicy }: AccountState, { login, passwordLastChanged }: User, now: string): boolean {
  if (login.kind !== 'known') return false;
  if (knownValue(login.value.passwordResetRequired) === true) return true;
  const days = knownValue(passwordPolicy)?.maxPasswordAge ?? 0;
  return days > 0 && secondsBetween(knownValue(passwordLastChanged) ?? now, now) > days * 86_400;
}
