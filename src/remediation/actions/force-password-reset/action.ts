import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { knownUser } from '../../known-user.ts';
import { passwordReset } from '../../password-reset.ts';
import { passwordUse } from '../../password-use.ts';
import { shutOut } from '../../shut-out.ts';

export const action = defineAction({
  id: 'force-password-reset',
  family: 'login',
  about:
    'Has one user choose a new password at the next console sign-in, without setting one: the user signs in with the password that it has. It ends no session and touches no access key, so it is no answer to a password that somebody else knows: use set-temporary-password for that. A user that may not change its own password is refused, because it would be shut out.',
  reversal: 'The demand is taken away again. Whoever has chosen a new password by then keeps it.',
  risk: 'R2',
  targets: ['user'],
  parameters: {},
  calls: ['iam:UpdateLoginProfile'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, target, now } = context;
  const found = knownUser(state, target);
  if (found.kind === 'refused') return found;
  const { user } = found;
  const { login } = user;
  if (login.kind === 'absent') return { kind: 'nothing', reason: `User ${user.name} has no console password.` };
  if (login.kind === 'unknown' || login.value.passwordResetRequired.kind !== 'known')
    return {
      kind: 'refused',
      reason: `Whether user ${user.name} ${login.kind === 'unknown' ? 'has a console password' : 'must choose a new password already'} is not known.`,
      instead: 'Read the account first, with iam:GetLoginProfile: trailward collect.',
    };
  if (login.value.passwordResetRequired.value)
    return { kind: 'nothing', reason: `User ${user.name} must choose a new password at the next sign-in already.` };
  const { refusal, breaks } = shutOut(context, user);
  if (refusal !== undefined) return refusal;
  return {
    kind: 'steps',
    title: `Have user ${user.name} choose a new password`,
    steps: [passwordReset(user)],
    breaks: [...passwordUse(user, now), ...breaks],
    notes: [
      'Whoever knows the old password can choose the new one. Sessions that are open run until they end, and access keys stay as they are.',
    ],
  };
}
