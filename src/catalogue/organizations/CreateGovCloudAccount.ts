import { defineEvent } from '../entry.ts';
import { accountRequestInWords, givesAnotherRole, requestedAccount } from '../words/account-request.ts';

export const CreateGovCloudAccount = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'CreateGovCloudAccount',
  kind: 'change',
  access: 'write',
  title: 'Create a GovCloud account and its commercial counterpart',
  does: 'Starts the creation of two accounts: a standalone account in AWS GovCloud (US), and a commercial account for its billing and support, which becomes a member of the calling organisation. Each gets a role with administrator permissions: the commercial one trusts the management account, the GovCloud one trusts the GovCloud account that is paired with the management account.',
  doesNot: [
    'It does not make the GovCloud account a member of any organisation; the organisation in GovCloud has to invite it.',
    'It does not say that the accounts exist. The outcome, with both account ids, comes as a service event CreateAccountResult.',
    'It does not put the tags on the GovCloud account: they go on the commercial one.',
  ],
  appears:
    'From the CLI or an SDK, in the management account of the commercial organisation, when it is authorised for GovCloud. Recorded in us-east-1.',
  reading: {
    target: 'The request for the commercial account, by the id (`car-…`) in the response. The account itself has no id yet.',
    parameters: {
      accountName: 'Name of the account.',
      email: 'Address of the owner of both accounts.',
      roleName: 'Name of the administrator role in both accounts; OrganizationAccountAccessRole when it is absent.',
      iamUserAccessToBilling: 'ALLOW, also when absent, lets IAM identities of the commercial account see billing if their policies do.',
      tags: 'Tags that the commercial account gets.',
    },
  },
  target: requestedAccount,
  phrase: (event) => ({
    did: 'asked for',
    todo: 'create',
    what: accountRequestInWords(event, 'a new GovCloud account with a commercial member account'),
  }),
  direction: 'grants',
  risks: [
    {
      risk: 'An account appears in GovCloud that no policy of an organisation binds, because it starts out standalone.',
      when: 'Nobody invites it into the GovCloud organisation.',
    },
    {
      risk: 'An attacker gets accounts of its own, paid by you.',
      when: 'Nobody asked for a GovCloud account.',
    },
    {
      risk: 'The administrator roles escape rules and alerts that look for OrganizationAccountAccessRole.',
      when: '`roleName` gives another name than your accounts use.',
      holds: givesAnotherRole,
    },
  ],
  benign: ['A team with a government workload gets its account.'],
  verify: [
    'Find CreateAccountResult with the same `car-…` id: it gives the commercial and the GovCloud account id.',
    'Check in GovCloud that the account was invited into the organisation and that CloudTrail logs are stored.',
    'Ask who is responsible for GovCloud and whether the request was approved.',
  ],
  related: [
    'organizations:CreateAccount',
    'organizations:InviteAccountToOrganization',
    'organizations:MoveAccount',
    'organizations:CloseAccount',
  ],
  remediations: ['contain-principal'],
  attack: ['T1666', 'T1136.003'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateGovCloudAccount.html',
    'https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-organizations.html',
  ],
});
