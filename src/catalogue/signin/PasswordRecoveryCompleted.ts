import { defineEvent } from '../entry.ts';
import { rootTarget } from '../words/sign-in.ts';

export const PasswordRecoveryCompleted = defineEvent({
  source: 'signin.amazonaws.com',
  name: 'PasswordRecoveryCompleted',
  kind: 'session',
  access: 'write',
  title: 'Set a new root password by the recovery link',
  does: 'Records that the reset of the root password was carried out by the link that AWS had sent to the root email address. The old password no longer works, and whoever opened the link holds the new one.',
  doesNot: [
    'It does not prove that the owner did it, only that somebody could open the link.',
    'It is not a sign-in; ConsoleLogin follows if the new password is used.',
    'It does not take away the MFA of the root user, nor its access keys.',
  ],
  appears: 'After PasswordRecoveryRequested, as `eventType` AwsConsoleSignIn. Expect it in us-east-1, where root sign-in is recorded.',
  reading: {
    actor:
      'The record names the root user, but the person was authenticated only by the link. Trust address and browser more than the name.',
    target: 'The root user of the account.',
    parameters: { 'responseElements.PasswordRecoveryCompleted': 'Expect Success. Any other value means that it did not work.' },
  },
  target: rootTarget,
  phrase: () => ({ did: 'set', todo: 'set', what: 'a new root password by the recovery link' }),
  direction: 'grants',
  risks: [
    {
      risk: 'The root user is in the hands of whoever reads the root mailbox.',
      when: 'Nobody who is responsible for the account did it.',
    },
    {
      risk: 'The owner is locked out of the root user.',
      when: 'The password was known to the owner before, and somebody else has set a new one.',
    },
  ],
  benign: ['The person responsible for the account has recovered a lost password, and recorded it.'],
  verify: [
    'Ask the people responsible for the account, by a way other than the root mailbox.',
    'Look for ConsoleLogin of the root user, EmailUpdated, CreateAccessKey and changes of MFA afterwards.',
    'Check the security of the mailbox: its own sign-ins and forwarding rules.',
  ],
  related: [
    'signin:PasswordRecoveryRequested',
    'signin:ConsoleLogin',
    'signin:EmailUpdated',
    'iam:CreateAccessKey',
    'iam:DeactivateMFADevice',
    'iam:EnableMFADevice',
  ],
  remediations: ['enrol-mfa'],
  attack: ['T1098', 'T1078.004'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html',
  ],
});
