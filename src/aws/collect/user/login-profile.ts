import { apiAction } from '../api-action.ts';
import { noSuchEntity } from '../ask.ts';
import type { UserCollector } from '../collector.ts';
import { editUser } from '../edit-user.ts';

const get = apiAction('iam:GetLoginProfile');

/** Whether a user has a console password. AWS never tells the password, nor when it was set. */
export const loginProfile: UserCollector = {
  calls: [get],
  async collect(user, { clients, ask }) {
    const iam = await clients.iam();
    const answer = await ask(get, () => iam.getLoginProfile({ UserName: user }), { subject: user, absent: noSuchEntity });
    if (answer.kind === 'known') return { exports: [{ name: get.permission, answer: { LoginProfile: answer.value.LoginProfile } }] };
    return answer.kind === 'absent' ? { edit: editUser(user, (held) => ({ ...held, login: answer })) } : {};
  },
};
