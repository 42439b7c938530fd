import { defineEvent } from '../entry.ts';
import { rootTarget } from '../words/sign-in.ts';

export const PasswordRecoveryRequested = defineEvent({
  source: 'signin.amazonaws.com',
  name: 'PasswordRecoveryRequested',
  kind: 'session',
  access: 'write',
  title: 'Ask for a reset of the root password',
  does: 'Records that somebody chose the forgotten-password link on the sign-in page for the root user. AWS sends a reset link to the root email address of the account.',
  doesNot: [
    'It changes no password. PasswordRecoveryCompleted says that the reset was carried out.',
    'It does not need a sign-in: anyone who knows the root email address can ask.',
    'It is not about IAM users, whose passwords an administrator resets by UpdateLoginProfile.',
    'It does not switch off the MFA of the root user.',
  ],
  appears: 'From the root sign-in page, as `eventType` AwsConsoleSignIn. Expect it in us-east-1, where root sign-in is recorded.',
  reading: {
    actor: 'The record names the root user, but the person who asked is not authenticated. Trust only address and browser.',
    target: 'The root user of the account.',
    parameters: { 'responseElements.PasswordRecoveryRequested': 'Expect Success. Any other value means that it did not work.' },
  },
  target: rootTarget,
  phrase: () => ({ did: 'asked', todo: 'ask', what: 'for a reset of the root password' }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Somebody is about to take over the root user by way of its mailbox.',
      when: 'Nobody who is responsible for the account asked, or the mailbox may be in other hands.',
    },
    {
      risk: 'The root user of a member account gets a password again that had none.',
      when: 'AssumeRoot with the task IAMCreateRootUserPassword came before in the management account.',
    },
  ],
  benign: ['The person responsible for the account has lost the password, or checks the recovery path once a year.'],
  verify: [
    'Ask the people who read the root mailbox whether they asked for it, and whether the mail was opened.',
    'Look for PasswordRecoveryCompleted, ConsoleLogin of the root user and EmailUpdated afterwards.',
    'Check that the root user has MFA, and who holds the device.',
  ],
  related: ['signin:PasswordRecoveryCompleted', 'signin:PasswordUpdated', 'signin:EmailUpdated', 'signin:ConsoleLogin', 'sts:AssumeRoot'],
  remediations: ['enrol-mfa'],
  attack: ['T1078.004', 'T1098'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html',
  ],
});
