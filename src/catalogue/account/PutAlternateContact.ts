import type { CloudTrailEvent } from '../../events/event.ts';
import { defineEvent } from '../entry.ts';
import { accountField, isOtherAccount, managedAccount } from '../words/account-management.ts';
import { alternateContactInWords, concernsSecurityContact } from '../words/alternate-contact.ts';

export const PutAlternateContact = defineEvent({
  source: 'account.amazonaws.com',
  name: 'PutAlternateContact',
  kind: 'change',
  access: 'write',
  title: 'Set the billing, operations or security contact of an account',
  does: 'Sets one alternate contact of an account: name, title, email address and phone number of the person or team that AWS tells about billing, operations or security. The former contact of that type is replaced.',
  doesNot: [
    'It gives the contact no access: nobody signs in or resets a password by it.',
    'It does not change the email address of the root user, which goes on getting mail, nor the primary contact.',
    'It does not show the contact that was there before.',
  ],
  appears:
    'From the console (Account page, or Organizations for a member), the CLI, an SDK or infrastructure code. Recorded in us-east-1 in the account of the caller, also when it sets the contact of a member account.',
  reading: {
    target: '`accountId` is the member account; when it is absent, the account of the caller. The response is empty.',
    parameters: {
      alternateContactType: 'BILLING, OPERATIONS or SECURITY.',
      emailAddress: 'Address that AWS writes to from now on.',
      name: 'Name of the contact.',
      title: 'Title of the contact.',
      phoneNumber: 'Phone number of the contact; the example records of AWS leave it out.',
      accountId: 'Member account, when the management account or a delegated administrator makes the call.',
    },
  },
  target: managedAccount,
  phrase: (event: CloudTrailEvent) => {
    const address = accountField(event, 'emailAddress');
    return { did: 'set', todo: 'set', what: `${alternateContactInWords(event)}${address === undefined ? '' : ` to ${address}`}` };
  },
  direction: 'neutral',
  risks: [
    {
      risk: 'Warnings of AWS about leaked keys, abuse and incidents go to somebody else, and the security team hears nothing.',
      when: 'The contact is the one for security, and the new address is not one of yours.',
      holds: (event) => (concernsSecurityContact(event) === false ? false : undefined),
    },
    {
      risk: 'Invoices and notices go astray, or an outsider learns of them.',
      when: 'The new address is not one of yours.',
    },
    {
      risk: 'The same hand can redirect the contacts of every member account.',
      when: 'The call is about another account than the one it was made in, and others like it stand around it.',
      holds: (event) => (isOtherAccount(event) === false ? false : undefined),
    },
  ],
  benign: ['A group mailbox of the security team is set on all accounts by a script.', 'A person named as contact has left.'],
  verify: [
    'Compare the email address and phone number with those of your teams.',
    'Look for other contact changes, PutContactInformation and StartPrimaryEmailUpdate near this one.',
    'Ask the former contact whether mail from AWS has arrived since.',
  ],
  related: [
    'account:DeleteAlternateContact',
    'account:PutContactInformation',
    'account:StartPrimaryEmailUpdate',
    'account:AcceptPrimaryEmailUpdate',
  ],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/accounts/latest/reference/API_PutAlternateContact.html',
    'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html',
  ],
});
