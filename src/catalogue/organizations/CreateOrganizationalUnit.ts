import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { defineEvent } from '../entry.ts';
import { callById, organizationsId } from '../words/organizations-id.ts';

export const CreateOrganizationalUnit = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'CreateOrganizationalUnit',
  kind: 'change',
  access: 'write',
  title: 'Create an organisational unit',
  does: 'Creates an empty organisational unit under the root or under another unit. Accounts that are put into it inherit the policies of the root and of every unit above it.',
  doesNot: [
    'It puts no account into the unit: MoveAccount does.',
    'It attaches no policy of yours. Where service control policies are on, the unit starts with FullAWSAccess, which denies nothing.',
    'It changes access for nobody as long as the unit is empty.',
  ],
  appears:
    'From the Organizations console, Control Tower, the CLI, an SDK or infrastructure code, in the management account only. Recorded in us-east-1.',
  reading: {
    target: 'The new unit. Its id (`ou-…`) and ARN are in the response.',
    parameters: {
      name: 'Name of the unit.',
      parentId: 'Root (`r-…`) or unit (`ou-…`) under which it is created.',
      tags: 'Tags that the unit gets.',
    },
  },
  target: unit,
  phrase: (event) => ({
    did: 'created',
    todo: 'create',
    what: `${unitInWords(event)}${under(event)}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The unit becomes a corner with few guardrails, into which accounts are moved to get rid of denials.',
      when: 'It lies beside or above the units with the strict policies, and MoveAccount into it follows.',
    },
    {
      risk: 'The name makes people and tools treat the unit as something that it is not.',
      when: 'The name resembles that of another unit, such as the one for security or for suspended accounts.',
    },
  ],
  benign: ['The structure of the organisation is extended for a new team, stage or region.', 'Control Tower sets up its standard units.'],
  verify: [
    'Look for MoveAccount with the id of the unit as destination, and for AttachPolicy with it as target.',
    'Compare the policies of the unit with those of its neighbours.',
    'Ask who plans the structure of the organisation.',
  ],
  related: [
    'organizations:DeleteOrganizationalUnit',
    'organizations:UpdateOrganizationalUnit',
    'organizations:MoveAccount',
    'organizations:AttachPolicy',
  ],
  remediations: [],
  attack: ['T1666'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateOrganizationalUnit.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_ous.html',
  ],
});

function unit(event: CloudTrailEvent): Target {
  const id = textResponse(event, 'organizationalUnit', 'id');
  const arn = textResponse(event, 'organizationalUnit', 'arn');
  const name = textParameter(event, 'name') ?? textResponse(event, 'organizationalUnit', 'name') ?? id ?? '';
  return { kind: 'organizational-unit', name, ...(id === undefined ? {} : { id }), ...(arn === undefined ? {} : { arn }) };
}

function unitInWords(event: CloudTrailEvent): string {
  const { name, id } = unit(event);
  if (name === '') return 'an organisational unit that the event does not name';
  return `organisational unit ${name}${id === undefined || id === name ? '' : ` (${id})`}`;
}

function under(event: CloudTrailEvent): string {
  const parent = organizationsId(event, 'parentId', ['organization-root', 'organizational-unit']);
  return parent === undefined ? '' : ` under ${callById(parent, '')}`;
}
