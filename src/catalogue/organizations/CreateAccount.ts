import type { CloudTrailEvent } from '../../events/event.ts';
import { defineEvent } from '../entry.ts';
import { accountRequestInWords, givesAnotherRole, requestedAccount } from '../words/account-request.ts';

export const CreateAccount = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'CreateAccount',
  kind: 'change',
  access: 'write',
  title: 'Create a member account in the organisation',
  does: 'Starts the creation of a new AWS account as a member of the organisation. AWS works on it in the background and puts a role in the account, OrganizationAccountAccessRole unless `roleName` says otherwise, that has administrator permissions there and trusts the management account.',
  doesNot: [
    'It does not say that the account exists: the response only opens a request. The outcome, with the account id, comes as a service event CreateAccountResult.',
    'It does not put the account into an organisational unit. It starts directly under the root, bound only by the policies there, until MoveAccount.',
    'It does not show the name and the email address of the account: CloudTrail masks both.',
  ],
  appears:
    'From the Organizations console (Add an AWS account), Control Tower or another account factory, the CLI, an SDK or infrastructure code, in the management account only. Recorded in us-east-1.',
  reading: {
    target: 'The request for the account, by the id (`car-…`) in the response. The account itself has no id yet.',
    parameters: {
      accountName: 'Name of the account, masked by CloudTrail.',
      email: 'Address of the owner, masked by CloudTrail. Root password recovery goes there.',
      roleName: 'Name of the administrator role in the new account; OrganizationAccountAccessRole when it is absent.',
      iamUserAccessToBilling: 'ALLOW, also when absent, lets IAM identities see billing if their policies do; DENY keeps it to root.',
      tags: 'Tags that the account gets.',
    },
  },
  target: requestedAccount,
  phrase: (event: CloudTrailEvent) => ({ did: 'asked for', todo: 'create', what: accountRequestInWords(event, 'a new member account') }),
  direction: 'grants',
  risks: [
    {
      risk: 'An attacker gets an account of its own inside the organisation, with fresh quotas and paid by you, for mining or for staging.',
      when: 'Nobody asked for an account, or it stays under the root where few policies bind it.',
    },
    {
      risk: 'Whoever reads the mailbox of the owner can ask for a new root password of the account.',
      when: 'The address is not one that you own, and the organisation does not manage root credentials centrally.',
    },
    {
      risk: 'The administrator role escapes rules and alerts that look for OrganizationAccountAccessRole.',
      when: '`roleName` gives another name than your accounts use.',
      holds: givesAnotherRole,
    },
  ],
  benign: ['A team gets an account through the account factory, and MoveAccount into its unit follows.'],
  verify: [
    'Find CreateAccountResult with the same `car-…` id for the account id, and DescribeAccount for name and email address.',
    'Check that MoveAccount follows and that the account has the usual baseline.',
    'Look for AssumeRole into the new account: who used the administrator role, and for what.',
    'Ask for the ticket or the commit that wanted the account.',
  ],
  related: [
    'organizations:MoveAccount',
    'organizations:CreateGovCloudAccount',
    'organizations:InviteAccountToOrganization',
    'organizations:CloseAccount',
    'sts:AssumeRole',
  ],
  remediations: ['contain-principal'],
  attack: ['T1666', 'T1136.003'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_create.html',
  ],
});
