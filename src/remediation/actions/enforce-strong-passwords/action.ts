import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { counted } from '../../counted.ts';
import { passwordPolicyParameters } from '../../password-policy-parameters.ts';
import { passwordReset } from '../../password-reset.ts';
import { passwordUse } from '../../password-use.ts';
import { carryOut } from '../../plan/carry-out.ts';
import { strengthenPasswordPolicy } from '../../strengthen-password-policy.ts';
import { policySince } from './policy-since.ts';
import { usersToReset } from './users-to-reset.ts';

export const action = defineAction({
  id: 'enforce-strong-passwords',
  family: 'password',
  about:
    'Strengthens the account password policy in one call that weakens no field, and then has every user choose a new password at the next sign-in whose password is older than the policy, because AWS checks length and character classes only when a password is changed. No password is set or read. Users whose password has no known age, and users that may not change their own password and would be shut out, stay as they are and are named.',
  reversal:
    'Each demand is taken away again, and then the old policy is put back in one call with every field. Passwords that were chosen by then stay.',
  risk: 'R2',
  targets: ['account'],
  parameters: {
    ...passwordPolicyParameters,
    before: {
      about: 'Passwords that were changed before this day or instant, UTC, must be replaced; the change of the policy unless given.',
      type: { kind: 'text' },
    },
    'at-most': {
      about: 'How many users at most, those with the oldest passwords; all unless given.',
      type: { kind: 'number', min: 1, max: 10_000 },
    },
  },
  calls: ['iam:UpdateAccountPasswordPolicy', 'iam:UpdateLoginProfile'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, partition, now, number } = context;
  const policy = strengthenPasswordPolicy(context);
  if (policy.kind === 'refused' || policy.kind === 'guide') return policy;
  const steps = policy.kind === 'steps' ? policy.steps : [];
  const since = policySince(context, steps.length > 0);
  if (since.kind === 'refused') return since;
  const after = steps.reduce(
    (held, draft) => ('call' in draft ? carryOut(held, draft.call, { account: state.account, partition, at: now }).state : held),
    state,
  );
  const { users, left } = usersToReset(after, partition, since.at);
  const chosen = users.slice(0, number('at-most') ?? users.length);
  if (steps.length === 0 && chosen.length === 0)
    return left.length === 0
      ? {
          kind: 'nothing',
          reason: `The password policy is as strong already, and every password was changed since ${since.at}, or must be at the next sign-in.`,
        }
      : {
          kind: 'refused',
          reason: `Nothing can be done for certain. ${left.join(' ')}`,
          instead: 'Read the account with its credential report first: trailward collect.',
        };
  const more = users.length - chosen.length;
  return {
    kind: 'steps',
    title: titleOf(steps.length > 0, chosen.length),
    steps: [...steps, ...chosen.map(({ user }) => passwordReset(user))],
    breaks: [
      ...(policy.kind === 'steps' ? (policy.breaks ?? []) : []),
      ...chosen.flatMap(({ user }) => [`User ${user.name} must choose a new password at the next sign-in.`, ...passwordUse(user, now)]),
    ],
    notes: [
      `Passwords count that were changed before ${since.at}, ${since.why}.`,
      ...left,
      'Sessions that are open go on until they end. Root and access keys are not bound by the password policy.',
    ],
    next:
      more === 0
        ? []
        : [
            `For ${counted(more, 'more user')}: trailward plan --action enforce-strong-passwords --target account --param before=${since.at}`,
          ],
  };
}

function titleOf(setsPolicy: boolean, count: number): string {
  const policy = 'Strengthen the account password policy';
  if (count === 0) return policy;
  const users = `ave ${counted(count, 'user')} choose a new password`;
  return setsPolicy ? `${policy}, and h${users}` : `H${users}`;
}
