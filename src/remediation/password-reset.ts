import type { User } from '../account/entities.ts';
import type { ApiCall } from '../kernel/api-call.ts';
import type { CallDraft } from './action.ts';

/**
 * The call that makes a user choose a new password at the next sign-in. It carries no password, so the one in use stays,
 * and taking the demand away again brings everything back: the catalogue calls UpdateLoginProfile irreversible because it
 * may set a password.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateLoginProfile.html
 */
export function passwordReset({ name }: User): CallDraft {
  const call = (required: boolean): ApiCall => ({
    service: 'iam',
    action: 'UpdateLoginProfile',
    parameters: { UserName: name, PasswordResetRequired: required },
  });
  return {
    title: `Have user ${name} choose a new password at the next sign-in`,
    why: 'A new password is checked against the password policy in force, and whoever learnt the old one is shut out once it is chosen.',
    call: call(true),
    undo: { kind: 'calls', calls: [call(false)], secrets: [], lost: [] },
  };
}
