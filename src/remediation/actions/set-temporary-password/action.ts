import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { knownUser } from '../../known-user.ts';
import { madePassword } from '../../made-password.ts';
import { passwordUse } from '../../password-use.ts';
import { secretValue } from '../../plan/placeholder.ts';
import { shutOut } from '../../shut-out.ts';

export const action = defineAction({
  id: 'set-temporary-password',
  family: 'login',
  about:
    'Replaces the console password of one user by a temporary one that must be changed at sign-in, so that whoever knew the old password is shut out at once. The password is made at random to the policy in force when the step is carried out, and handed over in a file that only you may read. Sessions that are open go on until they end, and access keys stay as they are.',
  reversal: 'The old password cannot be set again, because AWS gives it to nobody. The user gets a new one.',
  risk: 'R3',
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
  if (user.login.kind === 'absent')
    return {
      kind: 'refused',
      reason: `User ${user.name} has no console password that could be replaced.`,
      instead: `If it is to sign in: trailward plan --action restore-login-profile --target user:${user.name}`,
    };
  if (user.login.kind === 'unknown')
    return {
      kind: 'refused',
      reason: `Whether user ${user.name} has a console password is not known (${user.login.reason}).`,
      instead: 'Read the account first, with iam:GetLoginProfile: trailward collect.',
    };
  const { refusal, breaks } = shutOut(context, user);
  if (refusal !== undefined) return refusal;
  return {
    kind: 'steps',
    title: `Give user ${user.name} a temporary password`,
    steps: [
      {
        title: `Set a temporary console password for user ${user.name}, to be changed at the next sign-in`,
        why: 'Whoever knew the old password is shut out at once, and nobody but the user knows the one that it then chooses.',
        call: {
          service: 'iam',
          action: 'UpdateLoginProfile',
          parameters: { UserName: user.name, Password: secretValue('password'), PasswordResetRequired: true },
        },
        secrets: [madePassword(user)],
      },
    ],
    breaks: [...passwordUse(user, now), `User ${user.name} cannot sign in until it has the temporary password.`, ...breaks],
    notes: ['Hand the password over on a way that whoever knew the old one cannot read, such as in person.'],
    next: [`To end the sessions that are open as well: trailward plan --action revoke-sessions --target user:${user.name}`],
  };
}
