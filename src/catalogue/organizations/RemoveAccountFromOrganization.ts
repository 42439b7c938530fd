import { defineEvent } from '../entry.ts';
import { memberAccount, memberAccountInWords } from '../words/organizations-id.ts';

export const RemoveAccountFromOrganization = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'RemoveAccountFromOrganization',
  kind: 'change',
  access: 'write',
  title: 'Remove a member account from the organisation',
  does: 'Turns a member account into a standalone one. No policy of the organisation binds it any longer, it pays its own bill, and the tags that Organizations kept on it are deleted. The management account records a service event AccountDepartedOrganization.',
  doesNot: [
    'It does not close the account or delete anything in it.',
    'It does not delete the role OrganizationAccountAccessRole: as long as it exists, the former management account can still assume it.',
    'It is not possible for an account that lacks payment and contact details of its own, or that is a delegated administrator.',
  ],
  appears:
    'From the Organizations console (Remove from organization), the CLI, an SDK or infrastructure code, in the management account. Recorded in us-east-1. When a member leaves by itself, the event is LeaveOrganization in that member.',
  reading: {
    target: '`accountId` is the account that is removed. The response is empty.',
    parameters: { accountId: 'Twelve-digit id of the member account.' },
  },
  target: memberAccount,
  phrase: (event) => ({ did: 'removed', todo: 'remove', what: `${memberAccountInWords(event)} from the organisation` }),
  direction: 'weakens',
  risks: [
    {
      risk: 'Service control policies and resource control policies no longer protect the account: what they denied is allowed again wherever identity policies allow it.',
      when: 'Such policies were attached to the account, to a unit above it or to the root.',
    },
    {
      risk: 'Organisation trails and security services that cover members no longer watch the account.',
      when: 'The account has no trail and no detection of its own.',
    },
    {
      risk: 'The account loses what only members may use.',
      when: 'Policies elsewhere compare `aws:PrincipalOrgID`, or resources are shared with the organisation or a unit.',
    },
  ],
  benign: ['A business is sold or handed over, and its account goes along.', 'An account moves to another organisation of the same owner.'],
  verify: [
    'Ask who owns the account now, and whether the handover was agreed.',
    'Check whether a trail of the account itself records, and read it for what happened since.',
    'Look for AcceptHandshake in the account: it may have joined another organisation.',
    'List the roles in the account that still trust your management account.',
  ],
  related: [
    'organizations:LeaveOrganization',
    'organizations:AcceptHandshake',
    'organizations:CloseAccount',
    'organizations:DeregisterDelegatedAdministrator',
  ],
  remediations: ['create-trail', 'contain-principal'],
  attack: ['T1666'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_RemoveAccountFromOrganization.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_account-before-remove.html',
  ],
});
