import type { CloudTrailEvent } from '../../events/event.ts';
import { createLoginProfileHistory } from '../effects/login-profile.ts';
import { defineEvent, type Phrase } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { credentialOwner } from '../words/credential-owner.ts';
import { passwordChangeInWords } from '../words/password-change-required.ts';
import { isSelf } from '../words/self.ts';

export const CreateLoginProfile = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'CreateLoginProfile',
  kind: 'change',
  access: 'write',
  title: 'Give a user a console password',
  does: 'Gives one IAM user a password, with which it can sign in to the AWS Management Console from now on. AWS refuses when the user already has one. In a privileged root session (sts:AssumeRoot) the call takes no password and lets the root user of a member account recover its own.',
  doesNot: [
    'It gives the user no permission. The user can do in the console what its policies allow, as with its keys.',
    'It enrols no MFA device. Until one is enrolled, the password alone is enough to sign in, unless a policy asks for MFA.',
    'It puts no password in the event. AWS leaves the password out of the record.',
  ],
  appears:
    'From the console (Create user with console access, or Manage console access on the user page), the CLI, an SDK, or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user that can sign in now. Where it is absent, the caller gave the password to itself.',
    parameters: {
      userName: 'User that gets the password; the caller when absent.',
      passwordResetRequired:
        'True when the user must choose a new password at the first sign-in; false or absent when the first password stays.',
    },
  },
  target: credentialOwner,
  phrase,
  direction: 'grants',
  risks: [
    {
      risk: 'The actor knows the password, so it can sign in as the user and keep doing so after its own credential is gone.',
      when: 'The actor is not the person that owns the user. A duty to change the password helps only if the owner signs in first.',
      holds: (event) => (isSelf(event, credentialOwner(event)) === true ? false : undefined),
    },
    {
      risk: 'A user meant for a program gets a door for people.',
      when: 'The user had access keys and no password before, or belongs to a service.',
    },
    {
      risk: 'A stolen access key becomes a console session, with all that only the console offers.',
      when: 'The actor and the user are the same.',
      holds: (event) => (credentialOwner(event).kind === 'user' ? isSelf(event, credentialOwner(event)) : undefined),
    },
    {
      risk: 'The user has more access than the actor, which rises by signing in as it.',
      when: 'The permissions of the user exceed those of the actor.',
    },
  ],
  benign: [
    'A new person is set up, with a password to be changed at the first sign-in.',
    'Console access that was switched off for a while is given back.',
  ],
  verify: [
    'Look for ConsoleLogin of this user: when, from which address, with MFA or not, and whether that fits the person.',
    'Ask the owner of the user whether they asked for console access.',
    'Compare the permissions of the user with those of the actor.',
    'Check whether the user has an MFA device, and whether one was taken away shortly before.',
  ],
  related: [
    'signin:ConsoleLogin',
    'iam:UpdateLoginProfile',
    'iam:DeleteLoginProfile',
    'iam:CreateUser',
    'iam:EnableMFADevice',
    'iam:DeactivateMFADevice',
    'sts:AssumeRoot',
  ],
  remediations: ['remove-login-profile', 'force-password-reset', 'enrol-mfa', 'require-mfa', 'contain-principal'],
  attack: ['T1098.001', 'T1078.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateLoginProfile.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_admin-change-user.html',
  ],
  history: createLoginProfileHistory(),
});

function phrase(event: CloudTrailEvent): Phrase {
  const owner = credentialOwner(event);
  // Root gets no password by this call, only the right to recover one.
  if (owner.kind === 'root') return { did: 'allowed', todo: 'allow', what: 'password recovery for the root user' };
  return { did: 'created', todo: 'create', what: `a console password for ${callIt(owner)}${passwordChangeInWords(event)}` };
}
