import { apiAction } from './api-action.ts';
import type { Collector } from './collector.ts';

const get = apiAction('iam:GetAccountSummary');

/** Counters and quotas, among them whether root has keys, a password and MFA. */
export const accountSummary: Collector = {
  calls: [get],
  async collect({ clients, ask }) {
    const iam = await clients.iam();
    const answer = await ask(get, () => iam.getAccountSummary({}));
    return answer.kind === 'known' ? { exports: [{ name: get.permission, answer: { SummaryMap: answer.value.SummaryMap } }] } : {};
  },
};
