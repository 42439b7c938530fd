import { actorOf } from '../../events/actor.ts';
import { defineEvent } from '../entry.ts';
import { rootTarget } from '../words/sign-in.ts';

export const PasswordUpdated = defineEvent({
  source: 'signin.amazonaws.com',
  name: 'PasswordUpdated',
  kind: 'session',
  access: 'write',
  title: 'Change the root password',
  does: 'Records that the root user, signed in, changed its own password. The old password no longer works at the next sign-in.',
  doesNot: [
    'It is not about IAM users: ChangePassword and UpdateLoginProfile record those.',
    'It is not the recovery of a forgotten password; that brings PasswordRecoveryRequested and PasswordRecoveryCompleted.',
    'It does not change MFA, access keys or the email address of the root user.',
  ],
  appears: 'From the account page of the console, as `eventType` AwsConsoleSignIn. Recorded in us-east-1.',
  reading: {
    actor: 'The root user, authenticated by the sign-in before.',
    target: 'The root user of the account. There are no request parameters.',
    parameters: { 'responseElements.PasswordUpdated': 'Success or Failure.' },
  },
  target: rootTarget,
  phrase: () => ({ did: 'changed', todo: 'change', what: 'the root password' }),
  direction: 'neutral',
  risks: [
    {
      risk: 'An intruder who is signed in as root locks the owner out.',
      when: 'The owner did not do it. A change of the email address or of MFA close by makes it worse.',
      holds: (event) => (actorOf(event).kind === 'root' ? undefined : false),
    },
  ],
  benign: ['The password is changed on schedule, after somebody left, or after a password was found to be weak.'],
  verify: [
    'Ask the people responsible for the account, by a way other than the root mailbox.',
    'Read the ConsoleLogin of the root user before it: address, browser, MFA.',
    'Look for EmailUpdated, CreateAccessKey and changes of MFA by the root user.',
  ],
  related: ['signin:ConsoleLogin', 'signin:EmailUpdated', 'signin:PasswordRecoveryCompleted', 'iam:ChangePassword', 'iam:EnableMFADevice'],
  remediations: ['enrol-mfa'],
  attack: ['T1098', 'T1531'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html'],
});
