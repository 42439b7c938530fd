import { defineEvent } from '../entry.ts';
import { isOtherAccount, managedAccount, managedAccountInWords } from '../words/account-management.ts';

export const PutContactInformation = defineEvent({
  source: 'account.amazonaws.com',
  name: 'PutContactInformation',
  kind: 'change',
  access: 'write',
  title: 'Change the primary contact of an account',
  does: 'Replaces the primary contact of an account: full name, company, postal address, phone number and website. AWS turns to this contact about the account and may use the phone number to confirm who its owner is.',
  doesNot: [
    'It does not change the email address of the root user: StartPrimaryEmailUpdate and AcceptPrimaryEmailUpdate do.',
    'It changes no password, MFA device or permission.',
    'It does not touch the alternate contacts for billing, operations and security.',
  ],
  appears:
    'From the console (Account page, or Organizations for a member), the CLI, an SDK or infrastructure code. Recorded in us-east-1 in the account of the caller, also when it is about a member account.',
  reading: {
    target: '`accountId` is the member account; when it is absent, the account of the caller. The response is empty.',
    parameters: {
      contactInformation:
        'The whole new contact, with fields such as `fullName`, `companyName`, `addressLine1`, `city`, `countryCode` and `phoneNumber`. It is personal data and may be masked.',
      accountId: 'Member account, when the management account or a delegated administrator makes the call.',
    },
  },
  target: managedAccount,
  phrase: (event) => ({ did: 'changed', todo: 'change', what: `the primary contact of ${managedAccountInWords(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Somebody else can pass for the owner of the account: signing in as root after the loss of an MFA device relies on the phone number of this contact besides the email address.',
      when: 'The phone number is not one of yours, and the mailbox of the root user is under the same control.',
    },
    {
      risk: 'The rightful owner cannot prove to AWS that the account is theirs, for example after a takeover.',
      when: 'Name, company and address no longer are those of the owner.',
    },
    {
      risk: 'The contacts of many member accounts are changed by one hand.',
      when: 'The call is about another account than the one it was made in.',
      holds: (event) => (isOtherAccount(event) === false ? false : undefined),
    },
  ],
  benign: ['The company moves or changes its name, and a script updates all accounts.', 'A new account gets its contact.'],
  verify: [
    'Read the present contact (GetContactInformation) and compare phone number and company with yours.',
    'Look for StartPrimaryEmailUpdate, PutAlternateContact and password recoveries of root near this one.',
    'Ask the team that keeps the account data.',
  ],
  related: [
    'account:PutAlternateContact',
    'account:StartPrimaryEmailUpdate',
    'account:AcceptPrimaryEmailUpdate',
    'account:PutAccountName',
    'signin:PasswordRecoveryRequested',
  ],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/accounts/latest/reference/API_PutContactInformation.html',
    'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-primary.html',
  ],
});
