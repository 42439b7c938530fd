import { defineEvent } from '../entry.ts';
import { accountField, isOtherAccount, managedAccount, managedAccountInWords } from '../words/account-management.ts';

export const PutAccountName = defineEvent({
  source: 'account.amazonaws.com',
  name: 'PutAccountName',
  kind: 'change',
  access: 'write',
  title: 'Change the name of an account',
  does: 'Changes the name that is shown for an AWS account, in its console, in Organizations and in lists of accounts. The account id stays, and so do all ARNs.',
  doesNot: [
    'It does not change the account alias, which is part of the sign-in address of IAM users.',
    'It changes no email address, contact, password or permission.',
    'It does not show the name before.',
  ],
  appears:
    'From the console (Account page, or Organizations for a member), the CLI, an SDK or infrastructure code. Recorded in us-east-1 in the account of the caller, also when it is about a member account.',
  reading: {
    target: '`accountId` is the member account; when it is absent, the account of the caller. The response is empty.',
    parameters: {
      accountName: 'The new name; it may be masked.',
      accountId: 'Member account, when the management account or a delegated administrator makes the call.',
    },
  },
  target: managedAccount,
  phrase: (event) => {
    const name = accountField(event, 'accountName');
    return { did: 'renamed', todo: 'rename', what: `${managedAccountInWords(event)}${name === undefined ? '' : ` to ${name}`}` };
  },
  direction: 'neutral',
  risks: [
    {
      risk: 'An account passes for another in lists, reports and sign-in pages, where people go by the name.',
      when: 'The new name resembles another account of yours, such as production or log archive.',
    },
    {
      risk: 'An account that was opened or taken over disappears among the others.',
      when: 'The account is new or under suspicion.',
    },
    {
      risk: 'The actor renames accounts that it does not work in.',
      when: 'The call is about another account than the one it was made in.',
      holds: isOtherAccount,
    },
  ],
  benign: ['An account changes purpose or owner, or names follow a new scheme.'],
  verify: [
    'Compare the name with your list of accounts, by the account id.',
    'Look at what else the actor changed in the account: contacts, root email address, moves.',
    'Ask the owner of the account.',
  ],
  related: ['iam:UpdateAccountName', 'iam:CreateAccountAlias', 'account:PutContactInformation', 'organizations:MoveAccount'],
  remediations: [],
  attack: ['T1036'],
  references: [
    'https://docs.aws.amazon.com/accounts/latest/reference/API_PutAccountName.html',
    'https://docs.aws.amazon.com/accounts/latest/reference/using-orgs-trusted-access.html',
  ],
});
