import { apiAction } from '../api-action.ts';
import type { UserCollector } from '../collector.ts';
import { everyPage } from '../every-page.ts';

const list = apiAction('iam:ListServiceSpecificCredentials');

/** The credentials of a user for one service each: CodeCommit, Keyspaces, Bedrock. */
export const serviceCredentials: UserCollector = {
  calls: [list],
  async collect(user, { clients, ask }) {
    const iam = await clients.iam();
    const all = () =>
      everyPage(
        (page) => iam.listServiceSpecificCredentials({ UserName: user, ...page }),
        (page) => page.ServiceSpecificCredentials,
      );
    const listed = await ask(list, all, { subject: user });
    return listed.kind === 'known'
      ? { exports: [{ name: list.permission, answer: { UserName: user, ServiceSpecificCredentials: listed.value } }] }
      : {};
  },
};
