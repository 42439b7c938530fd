import type { User } from '@aws-sdk/client-iam';
import type { Part } from '../../account/part.ts';
import { apiAction } from './api-action.ts';
import type { Collector, Session } from './collector.ts';
import { everyPage } from './every-page.ts';

const list = apiAction('iam:ListUsers');

/** The users as they are now, with when their passwords were last used, which the details do not tell. */
export const users: Collector = {
  calls: [list],
  async collect({ listedUsers }) {
    const answer = await listedUsers();
    return answer.kind === 'known' ? { exports: [{ name: list.permission, answer: { Users: answer.value } }] } : {};
  },
};

/** Asks for the users; collectors of their parts go by it, through the session. */
export async function askUsers({ clients, ask }: Pick<Session, 'clients' | 'ask'>): Promise<Part<User[]>> {
  const iam = await clients.iam();
  const all = () =>
    everyPage(
      (page) => iam.listUsers({ MaxItems: 1_000, ...page }),
      (page) => page.Users,
    );
  return ask(list, all);
}
