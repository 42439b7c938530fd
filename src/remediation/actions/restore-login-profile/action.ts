import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { knownUser } from '../../known-user.ts';
import { madePassword } from '../../made-password.ts';
import { secretValue } from '../../plan/placeholder.ts';
import { shutOut } from '../../shut-out.ts';

export const action = defineAction({
  id: 'restore-login-profile',
  family: 'login',
  about:
    'Gives one user console sign-in again, with a temporary password that must be changed at sign-in. The password is made at random to the policy in force when the step is carried out, and handed over in a file that only you may read. The password that the user had before cannot be brought back.',
  reversal: 'Console sign-in is taken away again.',
  risk: 'R2',
  targets: ['user'],
  parameters: {},
  calls: ['iam:CreateLoginProfile'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, target } = context;
  const found = knownUser(state, target);
  if (found.kind === 'refused') return found;
  const { user } = found;
  if (user.login.kind === 'known')
    return {
      kind: 'nothing',
      reason: `User ${user.name} has a console password. Use set-temporary-password where it is to get another one.`,
    };
  if (user.login.kind === 'unknown')
    return {
      kind: 'refused',
      reason: `Whether user ${user.name} has a console password is not known (${user.login.reason}).`,
      instead: 'Read the account first, with iam:GetLoginProfile: trailward collect.',
    };
  const { refusal, breaks } = shutOut(context, user);
  if (refusal !== undefined) return refusal;
  const hasNoMfa = user.mfaDevices.whole.kind === 'known' && Object.keys(user.mfaDevices.items).length === 0;
  return {
    kind: 'steps',
    title: `Give user ${user.name} console sign-in again`,
    steps: [
      {
        title: `Make a temporary console password for user ${user.name}, to be changed at the next sign-in`,
        why: 'The user signs in once with a password that was made for it, and then knows one that nobody else does.',
        call: {
          service: 'iam',
          action: 'CreateLoginProfile',
          parameters: { UserName: user.name, Password: secretValue('password'), PasswordResetRequired: true },
        },
        secrets: [madePassword(user)],
      },
    ],
    breaks,
    notes: ['Hand the password over on a way that nobody else can read, such as in person.'],
    next: hasNoMfa ? [`User ${user.name} has no MFA device: trailward plan --action enrol-mfa --target user:${user.name}`] : [],
  };
}
