import { apiAction } from './api-action.ts';
import type { Collector } from './collector.ts';
import { everyPage } from './every-page.ts';

const list = apiAction('iam:ListAccountAliases');

/** The alias of the account; there is at most one. */
export const accountAlias: Collector = {
  calls: [list],
  async collect({ clients, ask }) {
    const iam = await clients.iam();
    const all = () =>
      everyPage(
        (page) => iam.listAccountAliases(page),
        (page) => page.AccountAliases,
      );
    const answer = await ask(list, all);
    return answer.kind === 'known' ? { exports: [{ name: list.permission, answer: { AccountAliases: answer.value } }] } : {};
  },
};
