import { judgePassword, type PasswordRule } from '../account/password/judge-password.ts';
import type { AccountState } from '../account/state.ts';

/** The password policy that passwords of an account are held against. */
export type PolicyInForce =
  | {
      kind: 'known';
      /** Whether the account has a policy of its own; else AWS's default is in force. */
      own: boolean;
      /** Each part of the policy, and whether a password meets it. The password is neither kept nor repeated. */
      check: (password: string) => PasswordRule[];
    }
  | { kind: 'unknown'; reason: string; permission?: string };

/** The password policy of an account, to hold passwords against; or why it is not known. */
export function checkPassword({ passwordPolicy }: AccountState): PolicyInForce {
  if (passwordPolicy.kind === 'unknown') return passwordPolicy;
  const policy = passwordPolicy.kind === 'known' ? passwordPolicy.value : undefined;
  return { kind: 'known', own: policy !== undefined, check: (password) => judgePassword(password, policy) };
}
