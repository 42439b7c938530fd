import type { PasswordPolicy } from '../account/password-policy.ts';
import type { ActionContext, Proposal } from './action.ts';
import { expiringAtOnce } from './expiring-at-once.ts';
import { passwordPolicyCall } from './password-policy-call.ts';
import { strengthenedPolicy } from './strengthened-policy.ts';

/** The one call that strengthens the password policy of the account, by the parameters of `passwordPolicyParameters`. */
export function strengthenPasswordPolicy({ state, now, number, parameter }: ActionContext): Proposal {
  const { passwordPolicy } = state;
  if (passwordPolicy.kind === 'unknown')
    return {
      kind: 'refused',
      reason: `The password policy in force is not known (${passwordPolicy.reason}), and a call that leaves out what it holds would weaken it.`,
      instead: 'Read the account first: trailward collect.',
    };
  const before = passwordPolicy.kind === 'known' ? passwordPolicy.value : undefined;
  const maxAge = number('max-age');
  const wanted: PasswordPolicy = strengthenedPolicy(before, {
    minimumPasswordLength: number('length') ?? 14,
    passwordReusePrevention: number('reuse') ?? 24,
    ...(maxAge === undefined ? {} : { maxPasswordAge: maxAge }),
    ...hardExpiryAsked(parameter('hard-expiry')),
  });
  const call = passwordPolicyCall(wanted);
  if (before !== undefined && JSON.stringify(passwordPolicyCall(before)) === JSON.stringify(call))
    return { kind: 'nothing', reason: 'The password policy is as strong already.' };
  return {
    kind: 'steps',
    title: 'Strengthen the account password policy',
    steps: [
      {
        title:
          before === undefined ? 'Give the account a password policy of its own' : 'Strengthen the password policy, all fields in one call',
        why: 'Short and reused passwords are guessed. Fields that are stronger already stay as they are.',
        call,
      },
    ],
    breaks: expiringAtOnce(state, wanted, before, now),
    notes: [
      'Passwords in use stay as they are until they are next changed: length and classes are checked only then. Root and access keys are not bound.',
    ],
  };
}

/** It locks users out, so it is neither the stronger nor the weaker, and changes only where somebody asked for it. */
function hardExpiryAsked(text: string | undefined): { hardExpiry?: boolean } {
  return text === undefined ? {} : { hardExpiry: text === 'true' };
}
