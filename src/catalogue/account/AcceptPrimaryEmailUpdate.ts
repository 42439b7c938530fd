import { defineEvent } from '../entry.ts';
import { accountField, managedAccount, managedAccountInWords } from '../words/account-management.ts';

export const AcceptPrimaryEmailUpdate = defineEvent({
  source: 'account.amazonaws.com',
  name: 'AcceptPrimaryEmailUpdate',
  kind: 'change',
  access: 'write',
  title: 'Complete the change of the root email address of a member account',
  does: 'Completes the change that StartPrimaryEmailUpdate began, by giving back the one-time code that AWS sent to the new address. From then on the new address is the sign-in name of the root user of the member account, and password recovery for root goes to it.',
  doesNot: [
    'It changes neither the password nor the MFA devices of the root user.',
    'It does not change the alternate contacts or the primary contact.',
    'It does not show the address that was there before.',
  ],
  appears:
    'From the Organizations console (account page), the CLI or an SDK, in the management account or the delegated administrator for Account Management. Recorded in us-east-1 in the account of the caller.',
  reading: {
    target: '`accountId` is the member account. The response gives the status, ACCEPTED.',
    parameters: {
      accountId: 'Twelve-digit id of the member account.',
      primaryEmail: 'The new address, the same as in StartPrimaryEmailUpdate; it may be masked.',
      otp: 'The one-time code. It is a secret and useless once it is used.',
    },
  },
  target: managedAccount,
  phrase: (event) => {
    const address = accountField(event, 'primaryEmail');
    const to = address === undefined ? '' : ` to ${address}`;
    return { did: 'changed', todo: 'change', what: `the root email address of ${managedAccountInWords(event)}${to}` };
  },
  direction: 'grants',
  risks: [
    {
      risk: 'Whoever reads the new mailbox can ask for a new root password, and with it take over the account.',
      when: 'The address is not one that your organisation owns and guards, and root has no MFA or its credentials are not managed centrally.',
    },
    {
      risk: 'The rightful owners no longer know the sign-in name and get no mail about the account.',
      when: 'The change was not theirs.',
    },
  ],
  benign: ['Root addresses move to group mailboxes or to another mail domain, with StartPrimaryEmailUpdate shortly before.'],
  verify: [
    'Find out who controls the mailbox of the new address (GetPrimaryEmail shows it).',
    'Look for root sign-ins and password recoveries in the member account since.',
    'Check that root has MFA there, or that the organisation manages root credentials.',
    'Ask the owner of the member account by another channel than email.',
  ],
  related: [
    'account:StartPrimaryEmailUpdate',
    'iam:UpdateAccountEmailAddress',
    'signin:PasswordRecoveryRequested',
    'signin:PasswordRecoveryCompleted',
    'signin:ConsoleLogin',
    'iam:EnableOrganizationsRootCredentialsManagement',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098', 'T1531'],
  references: [
    'https://docs.aws.amazon.com/accounts/latest/reference/API_AcceptPrimaryEmailUpdate.html',
    'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-root-user-email.html',
  ],
});
