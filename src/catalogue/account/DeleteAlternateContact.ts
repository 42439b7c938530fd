import { defineEvent } from '../entry.ts';
import { managedAccount } from '../words/account-management.ts';
import { alternateContactInWords, concernsSecurityContact } from '../words/alternate-contact.ts';

export const DeleteAlternateContact = defineEvent({
  source: 'account.amazonaws.com',
  name: 'DeleteAlternateContact',
  kind: 'change',
  access: 'write',
  title: 'Delete the billing, operations or security contact of an account',
  does: 'Deletes one alternate contact of an account. AWS then has nobody besides the email address of the root user to write to about that subject.',
  doesNot: [
    'It takes no access from the person: an alternate contact has none.',
    'It does not change the email address of the root user or the primary contact.',
    'It does not show whom it deleted.',
  ],
  appears:
    'From the console (Account page, or Organizations for a member), the CLI, an SDK or infrastructure code. Recorded in us-east-1 in the account of the caller, also when it is about a member account.',
  reading: {
    target: '`accountId` is the member account; when it is absent, the account of the caller. The response is empty.',
    parameters: {
      alternateContactType: 'BILLING, OPERATIONS or SECURITY.',
      accountId: 'Member account, when the management account or a delegated administrator makes the call.',
    },
  },
  target: managedAccount,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: alternateContactInWords(event) }),
  direction: (event) => (concernsSecurityContact(event) === false ? 'neutral' : 'weakens'),
  risks: [
    {
      risk: 'Warnings of AWS about leaked keys, abuse and incidents no longer reach the security team.',
      when: 'The contact is the one for security, and nobody on the team reads the mailbox of the root user.',
      holds: (event) => (concernsSecurityContact(event) === false ? false : undefined),
    },
    {
      risk: 'An attacker keeps the owners from hearing of what it does.',
      when: 'The deletion stands beside other suspicious calls, such as new keys or instances in unused Regions.',
    },
  ],
  benign: ['Contacts are cleaned up and set anew by PutAlternateContact.', 'The account is about to be closed.'],
  verify: [
    'Look for PutAlternateContact of the same type afterwards.',
    'Check whether the contacts of other accounts were deleted too.',
    'Ask the security team whether it still gets notices for the account.',
  ],
  related: ['account:PutAlternateContact', 'account:PutContactInformation', 'account:StartPrimaryEmailUpdate'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/accounts/latest/reference/API_DeleteAlternateContact.html',
    'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html',
  ],
});
