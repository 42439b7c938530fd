import type { CloudTrailEvent } from '../../events/event.ts';
import { defineEvent } from '../entry.ts';
import { callById, organizationsId, organizationsTarget } from '../words/organizations-id.ts';

export const DeleteOrganizationalUnit = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'DeleteOrganizationalUnit',
  kind: 'change',
  access: 'write',
  title: 'Delete an empty organisational unit',
  does: 'Deletes one organisational unit. It must hold no account and no other unit. Policies that were attached to it lose that attachment and stay in the organisation.',
  doesNot: [
    'It closes or moves no account: accounts had to be moved out before, by MoveAccount.',
    'It deletes no policy.',
    'It does not name the unit: only its id is in the event.',
  ],
  appears:
    'From the Organizations console, Control Tower, the CLI, an SDK or infrastructure code, in the management account only. Recorded in us-east-1.',
  reading: {
    target: '`organizationalUnitId` is the unit. The response is empty, and its name is only in earlier events.',
    parameters: { organizationalUnitId: 'Id of the unit, `ou-…`.' },
  },
  target: (event) => organizationsTarget(unitId(event), 'organizational-unit'),
  phrase: (event) => ({
    did: 'deleted',
    todo: 'delete',
    what: callById(unitId(event), 'an organisational unit that the event does not name'),
  }),
  direction: 'removes',
  risks: [
    {
      risk: 'The accounts that were in the unit are now bound by other policies than before.',
      when: 'They were moved out shortly before, to the root or to a unit that denies less.',
    },
    {
      risk: 'The guardrails have to be attached again by hand if the unit is rebuilt, as it gets a new id.',
      when: 'The unit was deleted by mistake or by an attacker.',
    },
  ],
  benign: ['A unit is no longer used after its accounts were moved or closed.', 'Infrastructure code replaces a unit.'],
  verify: [
    'Look for MoveAccount with the id as source in the hours before, and compare what bound those accounts before and after.',
    'Find the name of the unit in the CreateOrganizationalUnit event or in an inventory.',
    'Ask who plans the structure of the organisation.',
  ],
  related: ['organizations:CreateOrganizationalUnit', 'organizations:MoveAccount', 'organizations:DetachPolicy'],
  remediations: [],
  attack: ['T1666'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeleteOrganizationalUnit.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_ous.html',
  ],
});

function unitId(event: CloudTrailEvent): string | undefined {
  return organizationsId(event, 'organizationalUnitId', ['organizational-unit']);
}
