import type { User } from '../../../account/entities.ts';
import { knownValue } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';
import { mayChangePassword } from '../../may-change-password.ts';

export interface UsersToReset {
  /** Users with a password of before, oldest first. */
  users: readonly { user: User; changed: string }[];
  /** Who stays as it is although its password may be old, and why, as sentences. */
  left: readonly string[];
}

/**
 * The users whose password was last changed before an instant and who need not choose a new one yet. One that may not
 * choose a password would be shut out, so it is left and named, as is one of whom something is not known.
 * @param state As it is once the password policy is set, which lets users change their passwords.
 */
export function usersToReset(state: AccountState, partition: string, before: string): UsersToReset {
  const users: { user: User; changed: string }[] = [];
  const left: string[] = [];
  for (const user of state.users.by.values()) {
    const { name, login, passwordLastChanged } = user;
    if (login.kind === 'absent') continue;
    const required = login.kind === 'known' ? knownValue(login.value.passwordResetRequired) : undefined;
    if (required === true) continue;
    const changed = knownValue(passwordLastChanged) ?? '';
    const age = secondsBetween(changed, before);
    if (age <= 0) continue;
    if (login.kind === 'unknown') left.push(`Whether user ${name} has a console password is not known.`);
    else if (Number.isNaN(age)) left.push(`When user ${name} last changed its password is not known.`);
    else if (required === undefined) left.push(`Whether user ${name} must choose a new password already is not known.`);
    else {
      const may = mayChangePassword(state, partition, user);
      if (may.kind === 'yes') users.push({ user, changed });
      else
        left.push(
          may.kind === 'no'
            ? `User ${name} may not change its own password at sign-in (${may.why}), and would be shut out.`
            : `Whether user ${name} may change its own password at sign-in is not certain: ${may.why}.`,
        );
    }
  }
  if (state.users.whole.kind !== 'known') left.push('Whether there are more users is not known.');
  return { users: users.sort((a, b) => (a.changed < b.changed ? -1 : 1)), left };
}
