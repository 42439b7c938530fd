import { administratorsOf } from '../../../policy/administrators-of.ts';
import type { RefusalRule } from '../refusal.ts';

export const lastAdministrator: RefusalRule = {
  id: 'last-administrator',
  about: 'Somebody must be left who can administer the account without root.',
  offences: ({ before, after }) => {
    const [was, willBe] = [administratorsOf(before), administratorsOf(after)];
    return was.length > 0 && willBe.length === 0
      ? [
          `After the plan nobody would be left who is known to administer the account; now it is ${was.slice(0, 3).join(', ')}. Make another administrator first.`,
        ]
      : [];
  },
};
