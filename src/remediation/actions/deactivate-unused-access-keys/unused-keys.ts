import type { AccessKey, User } from '../../../account/entities.ts';
import type { AccountState } from '../../../account/state.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';

export interface UnusedKeys {
  /** Active keys that were not used for so long, longest first. */
  unused: readonly { user: User; key: AccessKey; since: string }[];
  /** Of which it cannot be told, as sentences. */
  untold: readonly string[];
}

/**
 * Keys by their last use, and by their creation only where they were never used: a key that is old and in use is none of
 * these. A key whose last use is not known is never among them.
 */
export function unusedKeys(state: AccountState, days: number, now: string): UnusedKeys {
  const unused: { user: User; key: AccessKey; since: string }[] = [];
  const untold: string[] = [];
  for (const user of state.users.by.values()) {
    if (user.accessKeys.whole.kind !== 'known') untold.push(`Whether user ${user.name} has more access keys is not known.`);
    for (const key of Object.values(user.accessKeys.items)) {
      const called = `access key ${key.id} of user ${user.name}`;
      if (key.status.kind !== 'known') untold.push(`Whether ${called} is Active is not known, so it stays as it is.`);
      else if (key.status.value === 'Active') {
        const since = lastSign(key);
        if (since === undefined) untold.push(`When ${called} was last used is not known, so it stays as it is.`);
        else if (secondsBetween(since, now) > days * 86_400) unused.push({ user, key, since });
      }
    }
  }
  if (state.users.whole.kind !== 'known') untold.push('Whether there are more users is not known.');
  return { unused: unused.sort((a, b) => (a.since < b.since ? -1 : 1)), untold };
}

function lastSign({ lastUsed, created }: AccessKey): string | undefined {
  const at = lastUsed.kind === 'known' ? lastUsed.value.at : lastUsed.kind === 'absent' && created.kind === 'known' ? created.value : '';
  return Number.isNaN(Date.parse(at)) ? undefined : at;
}
