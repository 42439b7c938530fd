import { accountIdentityHistory } from '../effects/account-identity.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { accountTarget } from '../words/targets.ts';

/** AWS documents the IAM action but no API operation of this name, so nothing here reads parameters. */
export const UpdateAccountName = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateAccountName',
  kind: 'change',
  access: 'write',
  title: 'Change the name of the AWS account',
  does: 'Changes the name that is shown for the AWS account, in its console and in lists of accounts. The account id stays, and so do all ARNs.',
  doesNot: [
    'It does not change the account alias, which is part of the sign-in address of IAM users.',
    'It changes no email address, password, contact or permission.',
    'It is not the only way: PutAccountName of Account Management changes the same name and is an event of its own.',
  ],
  appears:
    'When the account name is changed in the account settings of the console. AWS lists the action in IAM but documents no API operation, CLI command or record format for it.',
  reading: {
    target: 'The account in which the call is made.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'changed', todo: 'change', what: `the name of ${callIt(accountTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'An account passes for another in lists and reports, where people go by the name.',
      when: 'The new name resembles another account of yours, such as production.',
    },
    {
      risk: 'Someone works in the account who should not.',
      when: 'The actor is the root user and nobody used it by plan.',
    },
  ],
  benign: ['An account changes purpose or owner, or names follow a new scheme.'],
  verify: [
    'Read the present name in Organizations or the account settings, and compare it with your list of accounts.',
    'If the root user acted, find out who signed in as root, from where, and what else was done.',
    'Ask the owner of the account.',
  ],
  related: ['account:PutAccountName', 'iam:UpdateAccountEmailAddress', 'iam:CreateAccountAlias', 'signin:ConsoleLogin'],
  remediations: [],
  attack: ['T1036'],
  references: [
    'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-acct-name.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html',
  ],
  history: accountIdentityHistory('UpdateAccountName'),
});
