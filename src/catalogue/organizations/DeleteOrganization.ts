import { defineEvent } from '../entry.ts';
import { accountTarget } from '../words/targets.ts';

export const DeleteOrganization = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'DeleteOrganization',
  kind: 'change',
  access: 'write',
  title: 'Delete the organisation',
  does: 'Deletes the organisation of the calling management account for good. No unit and no policy of it survives, and the account becomes a standalone one. The call succeeds only when no member account is left.',
  doesNot: [
    'It closes no account: members had to be removed or to leave before, each by an event of its own.',
    'It changes nothing inside the account, neither identities nor resources.',
    'It cannot be undone: a new organisation gets a new id, so policies that compare `aws:PrincipalOrgID` do not match it.',
  ],
  appears:
    'From the Organizations console (Settings), the CLI, an SDK or infrastructure code, in the management account only. Recorded in us-east-1.',
  reading: {
    target: 'The account in which the call is made, which stands for its organisation. The call has no parameters and an empty response.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => {
    const { name } = accountTarget(event);
    return { did: 'deleted', todo: 'delete', what: `the organisation${name === '' ? '' : ` of management account ${name}`}` };
  },
  direction: 'removes',
  risks: [
    {
      risk: 'The policies of the organisation are lost, and so is all that was set up for it, such as trusted services.',
      when: 'They are not kept as code or in a backup.',
    },
    {
      risk: 'It is the last step of taking an organisation apart: the members have lost their guardrails already.',
      when: 'RemoveAccountFromOrganization or LeaveOrganization came before, and nobody planned them.',
    },
    {
      risk: 'What was shared with the organisation breaks.',
      when: 'Policies or resource shares refer to the organisation id.',
    },
  ],
  benign: ['An organisation that was made for a trial, or emptied by a merger, is cleaned up.'],
  verify: [
    'List RemoveAccountFromOrganization, LeaveOrganization and CloseAccount in the weeks before, and who made them.',
    'Ask the owner of the management account.',
    'Check that the former members have trails and guardrails of their own or of another organisation.',
  ],
  related: [
    'organizations:RemoveAccountFromOrganization',
    'organizations:LeaveOrganization',
    'organizations:CloseAccount',
    'organizations:CreateOrganization',
  ],
  remediations: ['contain-principal'],
  attack: ['T1666'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeleteOrganization.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_org_delete.html',
  ],
});
