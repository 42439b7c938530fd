import type { PasswordPolicy } from '../../../account/password-policy.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { passwordPolicyCall } from '../../password-policy-call.ts';
import { expiringAtOnce } from './expiring-at-once.ts';
import { strengthened } from './strengthened.ts';

export const action = defineAction({
  id: 'set-password-policy',
  family: 'password',
  about:
    'Strengthens the account password policy in one call that names every field, because the API sets whatever is left out back to its default. Each field becomes the stronger of what is there and what is wanted, so nothing is ever weakened. HardExpiry, which locks out users whose password expires, is set only when asked for. Length and character classes bind when a password is next changed; an age binds at once. The policy binds neither root nor access keys.',
  reversal: 'The old policy is put back in one call with every field, or removed where there was none.',
  risk: 'R2',
  targets: ['account'],
  parameters: {
    length: { about: 'Minimum length.', type: { kind: 'number', min: 6, max: 128 }, default: '14' },
    reuse: { about: 'How many old passwords may not return.', type: { kind: 'number', min: 1, max: 24 }, default: '24' },
    'max-age': { about: 'Days until a password expires; not set unless given. CIS asks for none, FSBP for at most 90.', type: { kind: 'number', min: 1, max: 1_095 } },
    'hard-expiry': { about: 'Lock out users whose password has expired until an administrator resets it.', type: { kind: 'flag' } },
  },
  calls: ['iam:UpdateAccountPasswordPolicy', 'iam:DeleteAccountPasswordPolicy'],
  plan,
});

function plan({ state, now, number, parameter }: ActionContext): Proposal {
  const { passwordPolicy } = state;
  if (passwordPolicy.kind === 'unknown')
    return {
      kind: 'refused',
      reason: `The password policy in force is not known (${passwordPolicy.reason}), and a call that leaves out what it holds would weaken it.`,
      instead: 'Read the account first: trailward collect.',
    };
  const before = passwordPolicy.kind === 'known' ? passwordPolicy.value : undefined;
  const maxAge = number('max-age');
  const wanted: PasswordPolicy = strengthened(before, {
    minimumPasswordLength: number('length') ?? 14,
    passwordReusePrevention: number('reuse') ?? 24,
    ...(maxAge === undefined ? {} : { maxPasswordAge: maxAge }),
    ...(parameter('hard-expiry') === 'true' ? { hardExpiry: true } : {}),
  });
  const call = passwordPolicyCall(wanted);
  if (before !== undefined && JSON.stringify(passwordPolicyCall(before)) === JSON.stringify(call))
    return { kind: 'nothing', reason: 'The password policy is as strong already.' };
  return {
    kind: 'steps',
    title: 'Strengthen the account password policy',
    steps: [
      {
        title: before === undefined ? 'Give the account a password policy of its own' : 'Strengthen the password policy, all fields in one call',
        why: 'Short and reused passwords are guessed. Fields that are stronger already stay as they are.',
        call,
      },
    ],
    breaks: expiringAtOnce(state, wanted, before, now),
    notes: ['Passwords in use stay as they are until they are next changed: length and classes are checked only then. Root and access keys are not bound.'],
  };
}
