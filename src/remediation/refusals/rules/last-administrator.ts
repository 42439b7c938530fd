import type { AccountState } from '../../../account/state.ts';
import { administratorsOf } from '../../../policy/administrators-of.ts';
import { reachableAdministrators } from '../reachable-administrators.ts';
import type { RefusalRule } from '../refusal.ts';

export const lastAdministrator: RefusalRule = {
  id: 'last-administrator',
  about: 'Somebody must be left who can administer the account without root.',
  offences: ({ before, after }) => {
    // Of an account that is known in part others may be left, whom nobody has named yet.
    if (before.users.whole.kind !== 'known' || before.roles.whole.kind !== 'known') return [];
    // Mostly somebody is, and plans of many remedies ask this for each.
    if (reachableAdministrators(after).length > 0) return [];
    const lost = lastOf(before, after, administratorsOf) ?? lastOf(before, after, reachableAdministrators);
    return lost === undefined
      ? []
      : [
          `After the plan nobody would be left who is known to administer the account; now it is ${lost.slice(0, 3).join(', ')}. Make another administrator first.`,
        ];
  },
};

/** Those who administer the account before and, all of them, no longer after; undefined where somebody is left. */
function lastOf(before: AccountState, after: AccountState, of: (state: AccountState) => string[]): string[] | undefined {
  const was = of(before);
  return was.length > 0 && of(after).length === 0 ? was : undefined;
}
