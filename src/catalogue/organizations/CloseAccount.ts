import { defineEvent } from '../entry.ts';
import { memberAccount, memberAccountInWords } from '../words/organizations-id.ts';

export const CloseAccount = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'CloseAccount',
  kind: 'change',
  access: 'write',
  title: 'Close a member account',
  does: 'Starts the closure of a member account. AWS works on it in the background; the account then stays suspended for 90 days, in which nothing in it can be used and AWS Support can reopen it. After that, its resources are deleted and it cannot be reopened.',
  doesNot: [
    'It does not delete the resources at once, and the call does not say that the closure is complete: that is the service event CloseAccountResult.',
    'It cannot close the management account.',
    'It does not take the account out of the organisation right away: that happens after the 90 days, with a service event AccountDepartedOrganization.',
  ],
  appears:
    'From the Organizations console (Close on the account page), the CLI, an SDK or infrastructure code that owns the account, in the management account. Recorded in us-east-1. Closing a commercial account that is linked to a GovCloud account closes both.',
  reading: {
    target: '`accountId` is the account that is closed. The response is empty.',
    parameters: { accountId: 'Twelve-digit id of the member account.' },
  },
  target: memberAccount,
  phrase: (event) => ({ did: 'asked to close', todo: 'close', what: memberAccountInWords(event) }),
  direction: 'removes',
  risks: [
    {
      risk: 'Everything in the account stops being reachable, and is lost for good after 90 days.',
      when: 'The account holds workloads, data or backups that are still needed.',
    },
    {
      risk: 'Evidence goes away with the account.',
      when: 'The account holds logs, or was itself used in an attack, and they are stored nowhere else.',
    },
    {
      risk: 'Logging or security tooling of the whole organisation fails.',
      when: 'The account is the log archive or the one that runs security services.',
    },
  ],
  benign: [
    'An account whose workload was retired is closed as planned.',
    'Infrastructure code removes an account with its settings set to close on deletion.',
  ],
  verify: [
    'Look up the account with DescribeAccount: PENDING_CLOSURE and SUSPENDED confirm the closure.',
    'Ask the owner of the account at once; within 90 days AWS Support can reopen it.',
    'Check whether other accounts are closed in the same hour, and by whom.',
    'Look at what the actor did before: MoveAccount, DetachPolicy and deleted backups are telling.',
  ],
  related: [
    'organizations:CreateAccount',
    'organizations:RemoveAccountFromOrganization',
    'organizations:MoveAccount',
    'account:CloseAccount',
  ],
  remediations: ['contain-principal'],
  attack: ['T1485', 'T1531'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_CloseAccount.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_close.html',
  ],
});
