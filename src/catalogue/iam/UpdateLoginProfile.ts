import { updateLoginProfileHistory } from '../effects/login-profile.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { passwordChangeInWords, passwordChangeRequired } from '../words/password-change-required.ts';
import { isSelf } from '../words/self.ts';
import { userTarget } from '../words/targets.ts';

export const UpdateLoginProfile = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateLoginProfile',
  kind: 'change',
  access: 'write',
  title: 'Reset the console password of a user',
  does: 'Sets a new console password for one IAM user that already has one, sets whether the user must change it at the next sign-in, or both. The caller does not have to know the old password, which stops working.',
  doesNot: [
    'It does not end console sessions that are open, nor does it touch access keys.',
    'It does not remove or bypass an MFA device. Sign-in still asks for it.',
    'It does not change the password of the root user.',
    'It does not say in the event whether a new password was set or only the duty to change it: AWS leaves the password out of the record.',
  ],
  appears:
    'From the console (Manage console access on the user page), the CLI, an SDK, or a help desk tool. A user that changes its own password with the old one makes ChangePassword instead. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user whose password changes; the response carries nothing.',
    parameters: {
      userName: 'User whose password changes.',
      passwordResetRequired:
        'True when the user must choose a new password at the next sign-in; false when not; absent when the call leaves it open.',
    },
  },
  target: userTarget,
  phrase: (event) => ({
    did: 'updated',
    todo: 'update',
    what: `the console password of ${callIt(userTarget(event))}${passwordChangeInWords(event)}`,
  }),
  direction: 'grants',
  risks: [
    {
      risk: 'The actor takes the user over: it knows the password now, and the owner does not.',
      when: 'The actor is not the owner of the user and no reset was asked for. Without a forced change the owner may learn of it only at the next sign-in that fails.',
      holds: (event) => (isSelf(event, userTarget(event)) === true ? false : undefined),
    },
    {
      risk: 'The actor rises to the access of the user.',
      when: 'The user may do more than the actor, and MFA does not stand in the way.',
    },
    {
      risk: 'The password that the actor chose stays in use.',
      when: 'The call does not require a change at the next sign-in.',
      holds: (event) => (passwordChangeRequired(event) === true ? false : undefined),
    },
    {
      risk: 'A stolen key or session of the user becomes a password, without knowing the old one.',
      when: 'The actor and the user are the same.',
      holds: (event) => isSelf(event, userTarget(event)),
    },
  ],
  benign: [
    'A person forgot the password, and the help desk sets a temporary one.',
    'A responder resets the password of a user that may be compromised.',
  ],
  verify: [
    'Look for ConsoleLogin of the user after the call: from the address of the owner or from that of the actor.',
    'Ask the owner whether they wanted a reset.',
    'Check for DeactivateMFADevice of the same user around this time.',
    'Compare the permissions of the user with those of the actor.',
  ],
  related: [
    'signin:ConsoleLogin',
    'iam:ChangePassword',
    'iam:CreateLoginProfile',
    'iam:DeleteLoginProfile',
    'iam:DeactivateMFADevice',
    'iam:UpdateAccountPasswordPolicy',
  ],
  remediations: ['set-temporary-password', 'force-password-reset', 'require-mfa', 'contain-principal'],
  attack: ['T1098', 'T1078.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateLoginProfile.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_admin-change-user.html',
  ],
  history: updateLoginProfileHistory(),
});
