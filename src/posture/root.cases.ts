import { is, madeAccount, read } from '../account/cases.ts';
import { unknown } from '../account/part.ts';
import type { AccountState, Root } from '../account/state.ts';

/** An account with the given root and counters of the account summary; nothing else tells of root. */
export function withRoot(
  root: Partial<Root>,
  summary: Readonly<Record<string, number>> = {},
  over: Partial<AccountState> = {},
): AccountState {
  const known = madeAccount();
  return { ...known, root: { ...known.root, ...root }, summary: is(summary), ...over };
}

/** A part of root of which no export tells more than that it is there. */
export const notNamed = unknown('no export names it', 'iam:ListVirtualMFADevices');

/** A counter that was read before the last event. */
export function olderSummary(counters: Readonly<Record<string, number>>): Partial<AccountState> {
  return { summary: { kind: 'known', value: counters, read: { ...read, at: '2026-03-01T09:00:00Z' } } };
}

/** An account of whose root and summary nothing may be read. */
export const unreadableRoot: AccountState = withRoot(
  {
    mfaDevices: unknown('access denied', 'iam:GetAccountSummary'),
    accessKeys: unknown('access denied', 'iam:GetAccountSummary'),
    signingCertificates: unknown('access denied', 'iam:GetAccountSummary'),
    password: unknown('access denied', 'iam:GetAccountSummary'),
    passwordLastUsed: unknown('access denied', 'iam:GetCredentialReport'),
  },
  {},
  { summary: unknown('access denied', 'iam:GetAccountSummary') },
);
