import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { defineEvent } from '../entry.ts';

export const RegisterOrganizationDelegatedAdmin = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'RegisterOrganizationDelegatedAdmin',
  kind: 'change',
  access: 'write',
  title: 'Make a member account the CloudTrail delegated administrator',
  does: 'Registers a member account of the organisation as a delegated administrator for CloudTrail. Principals of that account with the needed IAM permissions can then manage organisation trails and organisation event data stores, as the management account can.',
  doesNot: [
    'It does not give any user or role a permission: identity policies in the member account still decide.',
    'It does not move trails or data stores. The management account stays the owner of what a delegated administrator makes.',
    'It does not let the delegated account turn an organisation trail into an ordinary one; only the management account can.',
  ],
  appears:
    'From the CloudTrail console (Settings), the CLI, an SDK or infrastructure code. Only the management account of the organisation can make this call, so it is recorded there.',
  reading: {
    target: '`memberAccountId` is the account that gains the right. The response is empty.',
    parameters: { memberAccountId: 'Twelve-digit id of the member account.' },
  },
  target: member,
  phrase: (event) => ({
    did: 'made',
    todo: 'make',
    what: `${called(event)} a delegated administrator for CloudTrail`,
  }),
  direction: 'grants',
  risks: [
    {
      risk: 'Whoever controls that account can stop, redirect or delete the audit trail of the whole organisation, and read its activity.',
      when: 'The account is not run by the security team, or is less protected than the management account.',
    },
    {
      risk: 'An attacker in the management account leaves a way back by a member account.',
      when: 'The account was not meant to be a delegated administrator.',
    },
  ],
  benign: ['The security or log archive account takes over CloudTrail from the management account.'],
  verify: [
    'Check that the account is the one that runs logging, and that the change was approved.',
    'List the delegated administrators of CloudTrail in Organizations.',
    'Look for UpdateTrail, StopLogging, DeleteTrail and UpdateEventDataStore from that account afterwards.',
  ],
  related: [
    'cloudtrail:DeregisterOrganizationDelegatedAdmin',
    'organizations:RegisterDelegatedAdministrator',
    'organizations:EnableAWSServiceAccess',
    'iam:CreateServiceLinkedRole',
    'cloudtrail:UpdateTrail',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_RegisterOrganizationDelegatedAdmin.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-delegated-administrator.html',
  ],
});

function member(event: CloudTrailEvent): Target {
  const account = textParameter(event, 'memberAccountId');
  return { kind: 'account', name: account ?? '' };
}

function called(event: CloudTrailEvent): string {
  const { name } = member(event);
  return name === '' ? 'a member account that the event does not name' : `account ${name}`;
}
