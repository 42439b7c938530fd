import { administratorsOf } from '../../../policy/administrators-of.ts';
import type { RefusalRule } from '../refusal.ts';

export const lastAdministrator: RefusalRule = {
  id: 'last-administrator',
  about: 'Somebody must be left who can administer the account without root.',
  offences: ({ before, after }) => {
    // Of an account that is known in part others may be left, whom nobody has named yet.
    if (before.users.whole.kind !== 'known' || before.roles.whole.kind !== 'known') return [];
    const [was, willBe] = [administratorsOf(before), administratorsOf(after)];
    return was.length > 0 && willBe.length === 0
      ? [
          `After the plan nobody would be left who is known to administer the account; now it is ${was.slice(0, 3).join(', ')}. Make another administrator first.`,
        ]
      : [];
  },
};
