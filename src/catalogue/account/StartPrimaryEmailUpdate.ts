import { defineEvent } from '../entry.ts';
import { accountField, managedAccount, managedAccountInWords } from '../words/account-management.ts';

export const StartPrimaryEmailUpdate = defineEvent({
  source: 'account.amazonaws.com',
  name: 'StartPrimaryEmailUpdate',
  kind: 'change',
  access: 'write',
  title: 'Begin to change the root email address of a member account',
  does: 'Begins the change of the primary email address of a member account, which is the sign-in name of its root user. AWS sends a one-time code to the new address; AcceptPrimaryEmailUpdate with that code completes the change.',
  doesNot: [
    'It does not change the address yet: until the code is given back, the old one stays.',
    'It changes neither the password nor the MFA devices of the root user.',
    'It cannot change the address of the management account itself.',
  ],
  appears:
    'From the Organizations console (account page), the CLI or an SDK, in the management account or the delegated administrator for Account Management. Recorded in us-east-1 in the account of the caller.',
  reading: {
    target: '`accountId` is the member account. The response gives the status, PENDING.',
    parameters: {
      accountId: 'Twelve-digit id of the member account.',
      primaryEmail: 'The new address; it may be masked.',
    },
  },
  target: managedAccount,
  phrase: (event) => {
    const address = accountField(event, 'primaryEmail');
    const to = address === undefined ? '' : ` to ${address}`;
    return { did: 'began to change', todo: 'change', what: `the root email address of ${managedAccountInWords(event)}${to}` };
  },
  direction: 'neutral',
  risks: [
    {
      risk: 'The root user of the account is about to be taken over: whoever reads the new mailbox can complete the change and then ask for a new root password.',
      when: 'The new address is not one that your organisation owns.',
    },
    {
      risk: 'A compromised management account or delegated administrator works its way through the members.',
      when: 'The call is repeated for several accounts without a plan.',
    },
  ],
  benign: ['Root addresses move to group mailboxes or to another mail domain, account by account.'],
  verify: [
    'Find out who controls the mailbox of the new address.',
    'Look for AcceptPrimaryEmailUpdate for the same account.',
    'Ask the owner of the member account by another channel than email.',
    'Look for the same call for other accounts.',
  ],
  related: ['account:AcceptPrimaryEmailUpdate', 'iam:UpdateAccountEmailAddress', 'signin:PasswordRecoveryRequested', 'signin:ConsoleLogin'],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/accounts/latest/reference/API_StartPrimaryEmailUpdate.html',
    'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-root-user-email.html',
  ],
});
