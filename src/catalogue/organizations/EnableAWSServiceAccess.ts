import { defineEvent } from '../entry.ts';
import { accountTarget } from '../words/targets.ts';
import { reachesIntoAccounts, trustedService } from '../words/trusted-service.ts';

export const EnableAWSServiceAccess = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'EnableAWSServiceAccess',
  kind: 'change',
  access: 'write',
  title: 'Let an AWS service work across the organisation',
  does: 'Turns on trusted access for one AWS service. The service may then read the structure of the organisation, create a service-linked role in every account, and act in the accounts by that role.',
  doesNot: [
    'It does not set the service up: whether anything runs in the accounts depends on what is done in the service itself.',
    'It makes no account a delegated administrator: RegisterDelegatedAdministrator does.',
    'It gives no user or role a permission; only the service gains.',
  ],
  appears:
    'From the Organizations console (Services), from the console of the service, which makes the call when it is set up for the organisation, the CLI, an SDK or infrastructure code, in the management account only. Recorded in us-east-1.',
  reading: {
    target: 'The account in which the call is made, which stands for its organisation. The response is empty.',
    parameters: { servicePrincipal: 'The service, such as `guardduty.amazonaws.com` or `sso.amazonaws.com`.' },
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'turned on', todo: 'turn on', what: `trusted access to the organisation for ${trustedService(event)}` }),
  direction: 'grants',
  risks: [
    {
      risk: 'Whoever runs the service in the management account gets a hold on all member accounts through it: sign-in, roles, stacks or root tasks.',
      when: 'The service is Identity Center, IAM, CloudFormation StackSets or Account Management.',
      holds: reachesIntoAccounts,
    },
    {
      risk: 'An attacker in the management account prepares to work in every member by a service that nobody watches.',
      when: 'Nobody planned the use of the service, and it is set up or delegated right afterwards.',
    },
  ],
  benign: ['A security or management service is taken into use for all accounts, and its set-up calls stand around this one.'],
  verify: [
    'Read what the actor did in the service afterwards, such as CreateStackSet or an account assignment.',
    'Look for RegisterDelegatedAdministrator with the same service.',
    'List the service-linked roles that appeared in member accounts (CreateServiceLinkedRole).',
    'Ask the owner of the organisation whether the service was meant to be used.',
  ],
  related: [
    'organizations:DisableAWSServiceAccess',
    'organizations:RegisterDelegatedAdministrator',
    'iam:CreateServiceLinkedRole',
    'iam:EnableOrganizationsRootSessions',
    'ram:EnableSharingWithAwsOrganization',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_EnableAWSServiceAccess.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services.html',
  ],
});
