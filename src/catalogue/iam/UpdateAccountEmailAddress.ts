import { accountIdentityHistory } from '../effects/account-identity.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { accountTarget } from '../words/targets.ts';

/** AWS documents the IAM action but no API operation of this name, so nothing here reads parameters. */
export const UpdateAccountEmailAddress = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateAccountEmailAddress',
  kind: 'change',
  access: 'write',
  title: 'Change the email address of the root user',
  does: 'Changes the email address of the AWS account, which is the sign-in name of its root user. Password recovery for the root user goes to this address.',
  doesNot: [
    'It changes neither the password nor the MFA devices of the root user.',
    'It does not change the alternate contacts for billing, operations and security.',
    'It is not the only way: for a member account, StartPrimaryEmailUpdate and AcceptPrimaryEmailUpdate of Account Management do the same from the management account.',
  ],
  appears:
    'When the email address is changed in the account settings of the console. AWS lists the action in IAM but documents no API operation, CLI command or record format for it.',
  reading: {
    actor:
      'For a standalone account and for a management account AWS lets only the root user change the address, after a code sent to the new mailbox.',
    target: 'The account in which the call is made.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'changed', todo: 'change', what: `the root email address of ${callIt(accountTarget(event))}` }),
  direction: 'grants',
  risks: [
    {
      risk: 'Whoever reads the new mailbox can ask for a new root password, and with it take over the account.',
      when: 'The new address is not one that your organisation owns and guards, or MFA on root is missing.',
    },
    {
      risk: 'The rightful owners no longer know the sign-in name and get no mail about the account.',
      when: 'The change was not theirs.',
    },
  ],
  benign: ['The address moves to a group mailbox, or the organisation changes its mail domain.'],
  verify: [
    'Read the present address (GetPrimaryEmail for a member account) and find out who controls that mailbox.',
    'Look for root sign-ins and password recoveries before and after.',
    'Check that MFA is on for the root user.',
    'Ask the owner of the account by another channel than email.',
  ],
  related: [
    'account:StartPrimaryEmailUpdate',
    'account:AcceptPrimaryEmailUpdate',
    'iam:UpdateAccountName',
    'signin:EmailUpdated',
    'signin:ConsoleLogin',
    'signin:PasswordRecoveryRequested',
    'signin:PasswordRecoveryCompleted',
  ],
  remediations: [],
  attack: ['T1098', 'T1531'],
  references: [
    'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-root-user-email.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html',
  ],
  history: accountIdentityHistory('UpdateAccountEmailAddress'),
});
