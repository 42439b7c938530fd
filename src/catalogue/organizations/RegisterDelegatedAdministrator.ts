import { defineEvent } from '../entry.ts';
import { memberAccount, memberAccountInWords } from '../words/organizations-id.ts';
import { reachesIntoAccounts, trustedService } from '../words/trusted-service.ts';

export const RegisterDelegatedAdministrator = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'RegisterDelegatedAdministrator',
  kind: 'change',
  access: 'write',
  title: 'Let a member account administer an AWS service for the organisation',
  does: 'Makes a member account a delegated administrator for one AWS service. Principals there can run the service for the whole organisation, as far as the service allows it, and can read the accounts and the structure of the organisation.',
  doesNot: [
    'It gives no user or role a permission by itself: IAM policies in that account still have to allow the actions.',
    'It does not let the account manage policies of the organisation: that takes PutResourcePolicy.',
    'It does not lift service control policies from the account.',
  ],
  appears:
    'From the console of the service, which makes the call when a delegated administrator is chosen, from the CLI, an SDK or infrastructure code, in the management account only. Recorded in us-east-1.',
  reading: {
    target: '`accountId` is the account that gets the right. The response is empty.',
    parameters: {
      accountId: 'Twelve-digit id of the member account.',
      servicePrincipal: 'The service that it may administer, such as `sso.amazonaws.com`.',
    },
  },
  target: memberAccount,
  phrase: (event) => ({
    did: 'made',
    todo: 'make',
    what: `${memberAccountInWords(event)} a delegated administrator for ${trustedService(event)}`,
  }),
  direction: 'grants',
  risks: [
    {
      risk: 'The account can reach into the other members: assign people to them, deploy roles to them, work in them as root or change the addresses of their root users.',
      when: 'The service is Identity Center, CloudFormation StackSets, IAM or Account Management.',
      holds: reachesIntoAccounts,
    },
    {
      risk: 'An attacker in the management account leaves a way back through a member account that is watched less.',
      when: 'The account was not meant to administer the service.',
    },
    {
      risk: 'Names, email addresses and structure of all accounts become readable from the account.',
      when: 'Its principals are not meant to see them.',
    },
  ],
  benign: ['The security team or the platform team gets its service out of the management account, as AWS advises.'],
  verify: [
    'Check that the account is the one that is meant to run the service, and that the change was approved.',
    'List all delegated administrators and their services.',
    'Read what principals of the account did in the service afterwards.',
    'List who can act as administrator in that account.',
  ],
  related: [
    'organizations:DeregisterDelegatedAdministrator',
    'organizations:EnableAWSServiceAccess',
    'organizations:PutResourcePolicy',
    'cloudtrail:RegisterOrganizationDelegatedAdmin',
    'sts:AssumeRoot',
    'sso:CreateAccountAssignment',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_RegisterDelegatedAdministrator.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services_list.html',
  ],
});
