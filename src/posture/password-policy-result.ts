import type { PasswordPolicy } from '../account/password-policy.ts';
import type { AccountState } from '../account/state.ts';
import { type CheckResult, unknownResult } from './check.ts';
import { evidence } from './evidence.ts';

/** A verdict on a password policy, with the sentence that gives it. */
export interface PasswordPolicyVerdict {
  passes: boolean;
  summary: string;
}

/** What a check asks of the account password policy. */
export interface PasswordPolicyQuestion {
  /** What is asked; follows `Whether`. */
  what: string;
  /** The field that decides. */
  field: keyof PasswordPolicy;
  /** The verdict on an account without a policy of its own, where AWS's default holds. */
  byDefault: PasswordPolicyVerdict;
  judge: (policy: PasswordPolicy) => PasswordPolicyVerdict;
}

const resource = { kind: 'account', name: 'account' };

/** The one result of a check on the account password policy. */
export function passwordPolicyResult({ passwordPolicy }: AccountState, question: PasswordPolicyQuestion): CheckResult[] {
  if (passwordPolicy.kind === 'unknown') return [unknownResult(resource, question.what, passwordPolicy)];
  const isOwn = passwordPolicy.kind === 'known';
  const { passes, summary } = isOwn ? question.judge(passwordPolicy.value) : question.byDefault;
  const facts = isOwn
    ? evidence(`password policy ${question.field}`, passwordPolicy, passwordPolicy.value[question.field])
    : evidence('password policy', passwordPolicy);
  return [{ resource, status: passes ? 'PASS' : 'FAIL', summary, evidence: facts }];
}
