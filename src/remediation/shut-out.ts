import type { User } from '../account/entities.ts';
import type { ActionContext, Proposal } from './action.ts';
import { mayChangePassword } from './may-change-password.ts';

export interface ShutOut {
  /** Given where the user is known not to be able to choose a new password at sign-in. */
  refusal?: Extract<Proposal, { kind: 'refused' }>;
  /** What is not certain, as sentences. */
  breaks: readonly string[];
}

/** Whether a demand to choose a new password would shut a user out of the console, because it may not choose one. */
export function shutOut({ state, partition }: Pick<ActionContext, 'state' | 'partition'>, user: User): ShutOut {
  const may = mayChangePassword(state, partition, user);
  if (may.kind === 'yes') return { breaks: [] };
  if (may.kind === 'unknown')
    return {
      breaks: [
        `Whether user ${user.name} may change its own password is not certain: ${may.why}. If it may not, it is shut out of the console.`,
      ],
    };
  const refusal = {
    kind: 'refused' as const,
    reason: `User ${user.name} may not change its own password at sign-in (${may.why}), so it would be shut out of the console.`,
    instead:
      may.isBare === true
        ? 'Let users change their own passwords first: trailward plan --action set-password-policy --target account'
        : 'Let the user change its password itself while it is signed in, or lift what bars it first.',
  };
  return { refusal, breaks: [] };
}
