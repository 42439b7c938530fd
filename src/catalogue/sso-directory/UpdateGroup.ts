import { defineEvent } from '../entry.ts';
import { nameIt } from '../words/identity-center.ts';
import { directoryGroup } from '../words/identity-store.ts';

export const UpdateGroup = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'UpdateGroup',
  kind: 'change',
  access: 'write',
  title: 'Rename or describe a group, from the console',
  does: 'Changes the attributes of one group in the directory of Identity Center, such as its name and description. The id of the group stays, and with it every membership and assignment.',
  doesNot: ['It adds and removes no member, and changes no assignment.', 'It shows neither the old name nor the new one: AWS hides them.'],
  appears:
    'From the Identity Center console (Edit group details). It is a call of the console, of which AWS publishes no description; the public API shows as identitystore:UpdateGroup. Recorded in the Region of the instance.',
  reading: {
    target: '`groupId` is the group.',
    parameters: { identityStoreId: 'Directory that holds the group.', groupId: 'Id of the group.' },
  },
  target: directoryGroup,
  phrase: (event) => ({ did: 'changed', todo: 'change', what: `the name or description of ${nameIt(directoryGroup(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A strong group goes by a harmless name, and people are added to it without a second look.',
      when: 'The name changed, and the group is assigned to sets with broad access.',
    },
    {
      risk: 'Pipelines that find groups by name lose this one, or find another.',
      when: 'Infrastructure code or a synchronisation looks groups up by display name.',
    },
  ],
  benign: ['A team was renamed.', 'A description is added.'],
  verify: [
    'Look at the group with describe-group, and compare the name with what it was.',
    'List the assignments of the group.',
    'Look for memberships that changed around this time.',
  ],
  related: [
    'identitystore:UpdateGroup',
    'sso-directory:UpdateGroupDisplayName',
    'sso-directory:AddMemberToGroup',
    'sso-directory:CreateGroup',
  ],
  remediations: [],
  attack: ['T1098', 'T1036'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/addgroups.html',
  ],
});
