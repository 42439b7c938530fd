import { defineEvent } from '../entry.ts';
import { accountTarget } from '../words/targets.ts';
import { trustedService, watchesAccounts } from '../words/trusted-service.ts';

export const DisableAWSServiceAccess = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'DisableAWSServiceAccess',
  kind: 'change',
  access: 'write',
  title: 'Stop an AWS service from working across the organisation',
  does: 'Turns off trusted access for one AWS service. It can no longer create its service-linked role in accounts of the organisation and no longer collect from them or act in them for the organisation. What the service cleans up, and when, differs from service to service.',
  doesNot: [
    'It does not reliably stop everything at once: in accounts where its role exists, the service can go on until it has cleaned up.',
    'It does not delete what the service made in the accounts, unless the service does so by itself.',
    'It is not the way that AWS recommends; most services have a call of their own that also tidies up.',
  ],
  appears:
    'From the Organizations console (Services), from the console of the service when it is turned off for the organisation, the CLI, an SDK or infrastructure code, in the management account only. Recorded in us-east-1.',
  reading: {
    target: 'The account in which the call is made, which stands for its organisation. The response is empty.',
    parameters: { servicePrincipal: 'The service, such as `guardduty.amazonaws.com`.' },
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'turned off', todo: 'turn off', what: `trusted access to the organisation for ${trustedService(event)}` }),
  direction: (event) => (watchesAccounts(event) === false ? 'restricts' : 'weakens'),
  risks: [
    {
      risk: 'Member accounts go unwatched: trails, findings or checks of the whole organisation end or fall apart.',
      when: 'The service records or watches, such as CloudTrail, GuardDuty, Config, Security Hub or Access Analyzer.',
      holds: watchesAccounts,
    },
    {
      risk: 'People lose their way of working in the accounts.',
      when: 'The service gives access or deploys, such as Identity Center or CloudFormation StackSets.',
    },
  ],
  benign: ['A service that the organisation no longer uses is turned off, after it was cleaned up in the service itself.'],
  verify: [
    'Check in the service what still runs for the organisation: trails, detectors, recorders, aggregators.',
    'Ask the team that runs the service whether they know.',
    'Read what happened in member accounts since, from trails of their own.',
  ],
  related: [
    'organizations:EnableAWSServiceAccess',
    'organizations:DeregisterDelegatedAdministrator',
    'cloudtrail:DeleteTrail',
    'cloudtrail:StopLogging',
    'iam:DeleteServiceLinkedRole',
  ],
  remediations: ['create-trail', 'contain-principal'],
  attack: ['T1562'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_DisableAWSServiceAccess.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services.html',
  ],
});
