import { deleteLoginProfileHistory } from '../effects/login-profile.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { credentialOwner } from '../words/credential-owner.ts';

export const DeleteLoginProfile = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteLoginProfile',
  kind: 'change',
  access: 'write',
  title: 'Take away the console password of a user',
  does: 'Deletes the console password of one IAM user, so that it can no longer sign in with one. In a privileged root session (sts:AssumeRoot) it deletes the password of the root user of a member account. The old password cannot be restored; CreateLoginProfile sets a new one.',
  doesNot: [
    'It does not stop access keys. The user goes on with the CLI and the API until its keys are inactive or deleted.',
    'It does not end console sessions that are open. They run until they expire.',
    'It leaves MFA devices, policies and group memberships as they are.',
  ],
  appears:
    'From the console (Manage console access, Disable), the CLI, an SDK, or infrastructure code. It also comes before DeleteUser, which AWS refuses while a password is left. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user that can no longer sign in with a password. Where it is absent, the caller took its own away.',
    parameters: { userName: 'User whose password is deleted; the caller when absent.' },
  },
  target: credentialOwner,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: `the console password of ${callIt(credentialOwner(event))}` }),
  direction: 'removes',
  risks: [
    {
      risk: 'A person is locked out of the console, perhaps a defender during an attack.',
      when: 'The user signs in with its password and nobody asked to switch that off; several such calls in a row point to intent.',
    },
    {
      risk: 'The user is believed to be cut off and is not: keys and open sessions go on.',
      when: 'The user has an active access key, or signed in during the hours before the call.',
    },
    {
      risk: 'An intruder clears away a password that it had set.',
      when: 'CreateLoginProfile or UpdateLoginProfile for the user by the same actor came shortly before.',
    },
  ],
  benign: [
    'A person left or now signs in through IAM Identity Center.',
    'A password that nobody used for a long time is taken away.',
    'Passwords of root users in member accounts are deleted under central root management.',
  ],
  verify: [
    'Check for active access keys and recent console sessions of the user if the aim was to cut it off.',
    'Look for the same call on other users within the hour.',
    'Ask the owner of the user and the actor.',
    'Look for CreateLoginProfile of the user before and after.',
  ],
  related: [
    'iam:CreateLoginProfile',
    'iam:UpdateLoginProfile',
    'iam:UpdateAccessKey',
    'iam:DeleteUser',
    'signin:ConsoleLogin',
    'sts:AssumeRoot',
  ],
  remediations: [],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteLoginProfile.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_admin-change-user.html',
  ],
  history: deleteLoginProfileHistory(),
});
