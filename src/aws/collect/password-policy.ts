import { apiAction } from './api-action.ts';
import { noSuchEntity } from './ask.ts';
import type { Collector } from './collector.ts';

const get = apiAction('iam:GetAccountPasswordPolicy');

/** The password policy, or that the account has none of its own. */
export const passwordPolicy: Collector = {
  calls: [get],
  async collect({ clients, ask }) {
    const iam = await clients.iam();
    const answer = await ask(get, () => iam.getAccountPasswordPolicy({}), { absent: noSuchEntity });
    if (answer.kind === 'known') return { exports: [{ name: get.permission, answer: { PasswordPolicy: answer.value.PasswordPolicy } }] };
    return answer.kind === 'absent' ? { edit: (state) => ({ ...state, passwordPolicy: answer }) } : {};
  },
};
