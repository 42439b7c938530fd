import { defineEvent } from '../entry.ts';
import { memberAccount, memberAccountInWords } from '../words/organizations-id.ts';
import { trustedService, watchesAccounts } from '../words/trusted-service.ts';

export const DeregisterDelegatedAdministrator = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'DeregisterDelegatedAdministrator',
  kind: 'change',
  access: 'write',
  title: 'Take the administration of an AWS service from a member account',
  does: 'Ends the delegated administration of one AWS service by a member account. Its principals can no longer run the service for the organisation. What becomes of what the account had set up differs from service to service.',
  doesNot: [
    'It changes no identity policy in the account.',
    'It does not end the delegated administration of other services by the same account.',
    'It does not turn the service off for the organisation: DisableAWSServiceAccess does.',
  ],
  appears:
    'From the console of the service or of Organizations, the CLI, an SDK or infrastructure code, in the management account only. Recorded in us-east-1. An account that is to leave the organisation has to lose the right first.',
  reading: {
    target: '`accountId` is the account that loses the right. The response is empty.',
    parameters: {
      accountId: 'Twelve-digit id of the member account.',
      servicePrincipal: 'The service that it may no longer administer.',
    },
  },
  target: memberAccount,
  phrase: (event) => ({
    did: 'removed',
    todo: 'remove',
    what: `${memberAccountInWords(event)} as delegated administrator for ${trustedService(event)}`,
  }),
  direction: 'restricts',
  risks: [
    {
      risk: 'The security team loses sight of the accounts, or findings and settings of the organisation are lost with the administrator.',
      when: 'The service records or watches, such as GuardDuty, Security Hub, Config or Access Analyzer.',
      holds: watchesAccounts,
    },
    {
      risk: 'It clears the way for the account to leave the organisation.',
      when: 'LeaveOrganization or RemoveAccountFromOrganization follows for the same account.',
    },
  ],
  benign: [
    'The administration moves to another account, with RegisterDelegatedAdministrator beside it.',
    'An account that was registered by mistake is removed.',
  ],
  verify: [
    'Ask the team that runs the service whether they know.',
    'Check in the service whether it still covers all accounts.',
    'Look for DisableAWSServiceAccess, LeaveOrganization and RemoveAccountFromOrganization afterwards.',
  ],
  related: [
    'organizations:RegisterDelegatedAdministrator',
    'organizations:DisableAWSServiceAccess',
    'organizations:LeaveOrganization',
    'organizations:RemoveAccountFromOrganization',
    'cloudtrail:DeregisterOrganizationDelegatedAdmin',
  ],
  remediations: ['contain-principal'],
  attack: ['T1562'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeregisterDelegatedAdministrator.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services_list.html',
  ],
});
