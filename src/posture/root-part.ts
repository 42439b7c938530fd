import { known, type Part } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import { summaryFlag } from './summary-flag.ts';

/** What root is asked for: the part that tells it, and the counter of the account summary that tells it as well. */
const questions = {
  accessKeys: { told: ({ root }: AccountState) => someIn(root.accessKeys), counter: 'AccountAccessKeysPresent' },
  mfa: { told: ({ root }: AccountState) => someIn(root.mfaDevices), counter: 'AccountMFAEnabled' },
  password: { told: ({ root }: AccountState) => root.password, counter: 'AccountPasswordPresent' },
  signingCertificates: { told: ({ root }: AccountState) => root.signingCertificates, counter: 'AccountSigningCertificatesPresent' },
} as const;

/** Whether root has access keys, an MFA device, a password or signing certificates; absent means that it has none. */
export function rootPart(state: AccountState, question: keyof typeof questions): Part<boolean> {
  const { told, counter } = questions[question];
  const part = told(state);
  if (part.kind !== 'unknown') return part;
  const flag = summaryFlag(state, counter);
  return flag.kind === 'unknown' && flag.permission === undefined ? part : flag;
}

function someIn(list: Part<readonly unknown[]>): Part<boolean> {
  return list.kind === 'known' ? known(list.value.length > 0, list.read) : list;
}
