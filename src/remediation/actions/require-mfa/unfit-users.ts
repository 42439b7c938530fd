import type { User } from '../../../account/entities.ts';
import type { Statement } from '../../../kernel/policy-document.ts';
import type { ActionContext, Proposal } from '../../action.ts';
import type { PolicyHolder } from '../../policy-holder.ts';
import { userStatements } from '../../user-statements.ts';
import { bindsWithoutMfa } from '../../without-mfa.ts';
import { mustChangePassword } from './must-change-password.ts';

/** Why MFA is not to be required of the users that a policy is to be put on, or need not be; undefined where it may be. */
export function unfitUsers(
  { state, now }: ActionContext,
  holder: PolicyHolder,
  users: readonly User[],
  opensPasswordChange: boolean,
): Proposal | undefined {
  const [only] = holder.kind === 'user' ? users : [];
  const demand = only === undefined ? undefined : userStatements(state, only).statements.find(({ statement }) => isDemand(statement));
  if (only !== undefined && demand !== undefined)
    return { kind: 'nothing', reason: `User ${only.name} is denied everything else without MFA already, by ${demand.policy}.` };
  if (only?.login.kind === 'absent' && Object.keys(only.accessKeys.items).length > 0)
    return {
      kind: 'refused',
      reason: `User ${only.name} has access keys and no console password, so a machine works with it, and no machine can give a code.`,
      instead: 'Give the workload a role instead of the key, or rotate the key.',
    };
  const waiting = users.filter((user) => mustChangePassword(state, user, now));
  if (waiting.length === 0 || opensPasswordChange) return undefined;
  return {
    kind: 'refused',
    reason: `${waiting.map(({ name }) => `User ${name}`).join(', ')} must choose a new password at the next sign-in. The policy would bar that without MFA, and shut them out.`,
    instead: 'Wait until the password is chosen, or add password-change=true, and put the stricter policy in its place later.',
  };
}

/** Whether a statement denies all but single calls of IAM and STS without MFA. A plain `Bool` lets whatever an access key signs through. */
function isDemand(statement: Statement): boolean {
  const { effect, notActions, resources, condition = {} } = statement;
  const isWide = notActions.length > 0 && notActions.every((action) => /^(?:iam|sts):[a-z]+$/i.test(action)) && resources.includes('*');
  return (
    effect === 'Deny' && isWide && bindsWithoutMfa(statement) && Object.keys(condition).every((operator) => /IfExists$/i.test(operator))
  );
}
