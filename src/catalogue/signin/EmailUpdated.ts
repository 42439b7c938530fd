import { defineEvent } from '../entry.ts';
import { rootTarget } from '../words/sign-in.ts';

export const EmailUpdated = defineEvent({
  source: 'signin.amazonaws.com',
  name: 'EmailUpdated',
  kind: 'session',
  access: 'write',
  title: 'Change the email address of the root user',
  does: 'Records that the root email address of the account was changed. The new address is the name for root sign-in from now on, and receives password resets and mails about the account.',
  doesNot: [
    'It does not change the password, the MFA or the access keys of the root user.',
    'It does not show the old or the new address.',
    'An organisation changes the address of a member account by the Account Management API instead, which brings StartPrimaryEmailUpdate and AcceptPrimaryEmailUpdate.',
  ],
  appears:
    'From the account page of the console, done by the root user, as `eventType` AwsConsoleSignIn. Expect it in us-east-1, where root sign-in is recorded.',
  reading: {
    actor: 'The root user, authenticated by the sign-in before.',
    target: 'The root user of the account. There are no request parameters.',
    parameters: { 'responseElements.EmailUpdated': 'Expect Success. Any other value means that it did not work.' },
  },
  target: rootTarget,
  phrase: () => ({ did: 'changed', todo: 'change', what: 'the root email address of the account' }),
  direction: 'grants',
  risks: [
    {
      risk: 'Whoever reads the new mailbox can reset the root password and so take over the account for good.',
      when: 'The new address does not belong to the organisation.',
    },
    {
      risk: 'The owner no longer gets notices of AWS, abuse reports and invoices among them.',
      when: 'The owner did not make the change.',
    },
  ],
  benign: ['The account is moved to a shared mailbox of the security team, or a person handed it over.'],
  verify: [
    'Read the root email address in the account settings, or in Organizations for a member account.',
    'Ask the people responsible for the account, by a way other than mail.',
    'Read the ConsoleLogin of the root user before it, and what root did afterwards.',
    'If nobody of yours did it, contact AWS Support at once; getting the address back needs them.',
  ],
  related: [
    'signin:ConsoleLogin',
    'signin:PasswordRecoveryRequested',
    'signin:PasswordUpdated',
    'account:StartPrimaryEmailUpdate',
    'account:AcceptPrimaryEmailUpdate',
    'iam:UpdateAccountEmailAddress',
  ],
  remediations: ['enrol-mfa'],
  attack: ['T1098', 'T1531'],
  references: ['https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-root-user-email.html'],
});
