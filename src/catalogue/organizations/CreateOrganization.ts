import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { defineEvent } from '../entry.ts';
import { hasParameters } from '../words/settings.ts';

export const CreateOrganization = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'CreateOrganization',
  kind: 'change',
  access: 'write',
  title: 'Create an organisation with this account as its management account',
  does: 'Creates an organisation. The calling account becomes its management account and pays for all members. With all features, which is the default, service control policies are turned on in the root; with CONSOLIDATED_BILLING no policy can be used. AWS makes the service-linked role AWSServiceRoleForOrganizations.',
  doesNot: [
    'It brings in no other account: that takes InviteAccountToOrganization or CreateAccount.',
    'It does not restrict the account that makes the call: service control policies never bind a management account.',
    'It cannot be called by an account that is already a member of an organisation.',
  ],
  appears:
    'From the Organizations console (Create an organization), from services that set one up such as Control Tower or Identity Center, the CLI, an SDK or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: 'The new organisation. The response gives its id, its feature set and its management account.',
    parameters: { featureSet: 'ALL or CONSOLIDATED_BILLING; ALL when it is absent, and then the request may be empty.' },
  },
  target: organization,
  phrase: (event) => ({ did: 'created', todo: 'create', what: created(event) }),
  direction: 'neutral',
  risks: [
    {
      risk: 'An attacker in a standalone account opens more accounts by CreateAccount, with fresh quotas and on the same bill.',
      when: 'Nobody planned an organisation here, and CreateAccount follows.',
    },
    {
      risk: 'Workloads run in the management account, where no service control policy can bind them.',
      when: 'The account was used for something else before.',
    },
    {
      risk: 'The organisation cannot use policies to guard its accounts.',
      when: '`featureSet` is CONSOLIDATED_BILLING.',
      holds: (event) => (hasParameters(event) ? textParameter(event, 'featureSet') === 'CONSOLIDATED_BILLING' : undefined),
    },
  ],
  benign: ['A company starts to use several accounts, mostly once.', 'Control Tower or Identity Center is set up for the first time.'],
  verify: [
    'Ask the owner of the account whether an organisation was planned.',
    'Look for CreateAccount, InviteAccountToOrganization and EnableAWSServiceAccess afterwards.',
    'Check whether the account is the right one to be a management account: empty but for billing and administration.',
  ],
  related: [
    'organizations:CreateAccount',
    'organizations:InviteAccountToOrganization',
    'organizations:EnableAllFeatures',
    'organizations:EnableAWSServiceAccess',
    'organizations:DeleteOrganization',
    'iam:CreateServiceLinkedRole',
  ],
  remediations: ['contain-principal'],
  attack: ['T1666'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateOrganization.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_introduction.html',
  ],
});

function organization(event: CloudTrailEvent): Target {
  const id = textResponse(event, 'organization', 'id');
  const arn = textResponse(event, 'organization', 'arn');
  return { kind: 'organization', name: id ?? '', ...(id === undefined ? {} : { id }), ...(arn === undefined ? {} : { arn }) };
}

function created(event: CloudTrailEvent): string {
  const { name } = organization(event);
  const features = textParameter(event, 'featureSet') ?? textResponse(event, 'organization', 'featureSet');
  const known: Readonly<Record<string, string>> = { ALL: ' with all features', CONSOLIDATED_BILLING: ' for consolidated billing only' };
  return `${name === '' ? 'an organisation' : `organisation ${name}`}${known[features ?? ''] ?? ''}`;
}
