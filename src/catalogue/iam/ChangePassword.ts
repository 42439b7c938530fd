import type { CloudTrailEvent } from '../../events/event.ts';
import type { Target } from '../../kernel/change.ts';
import { changePasswordHistory } from '../effects/login-profile.ts';
import { defineEvent } from '../entry.ts';
import { callingUser } from '../words/credential-owner.ts';
import { userTarget } from '../words/targets.ts';

export const ChangePassword = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ChangePassword',
  kind: 'change',
  access: 'write',
  title: 'Change the console password of the calling user',
  does: 'Replaces the console password of the IAM user that makes the call. The caller has to give the old password, and the new one has to satisfy the password policy of the account.',
  doesNot: [
    'It cannot change the password of another user. That is UpdateLoginProfile.',
    'It does not change the password of the root user, which has its own way outside IAM.',
    'It does not end console sessions that are open, nor does it touch access keys or MFA devices.',
    'It puts neither password in the event.',
  ],
  appears:
    'From the security credentials page of the console, from the sign-in page when a change is due (then `invokedBy` can be signin.amazonaws.com), the CLI, or an SDK. Recorded in us-east-1.',
  reading: {
    actor: 'The actor is the user whose password changes; there is no other target.',
    target: 'The calling user. Parameters and response are empty.',
    parameters: {},
  },
  target: caller,
  phrase: () => ({ did: 'changed', todo: 'change', what: 'its own console password' }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Somebody who learnt the password shuts the owner out and keeps the user.',
      when: 'The owner did not make the change: address, time or user agent do not fit them, or they ask for a reset soon after.',
    },
    {
      risk: 'A temporary password was used by the wrong person, who now has one of their own.',
      when: 'CreateLoginProfile or UpdateLoginProfile with a forced change came before, and the password reached somebody else.',
    },
    {
      risk: 'Repeated attempts test passwords, or run through the history so that an old password can be used again.',
      when: 'Many calls by one user come within minutes, with or without errors.',
    },
  ],
  benign: [
    'The password expired, or a temporary one has to be changed at the first sign-in.',
    'A person changes the password because they chose to, or after a warning.',
  ],
  verify: [
    'Compare address and user agent with earlier sign-ins of the user.',
    'Ask the owner whether they changed it.',
    'Look at ConsoleLogin before the call: with MFA or not, and how many failures came first.',
    'Look for new access keys or MFA changes by the user in the same session.',
  ],
  related: [
    'signin:ConsoleLogin',
    'iam:UpdateLoginProfile',
    'iam:CreateLoginProfile',
    'iam:UpdateAccountPasswordPolicy',
    'iam:CreateAccessKey',
  ],
  remediations: ['set-temporary-password', 'force-password-reset', 'contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ChangePassword.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_user-change-own.html',
  ],
  history: changePasswordHistory(),
});

function caller(event: CloudTrailEvent): Target {
  return callingUser(event) ?? userTarget(event);
}
