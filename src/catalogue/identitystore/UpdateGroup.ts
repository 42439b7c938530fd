import { defineEvent } from '../entry.ts';
import { nameIt } from '../words/identity-center.ts';
import { attributePaths, attributesInWords, directoryGroup } from '../words/identity-store.ts';

export const UpdateGroup = defineEvent({
  source: 'identitystore.amazonaws.com',
  name: 'UpdateGroup',
  kind: 'change',
  access: 'write',
  title: 'Rename or describe a group in an identity store, by the public API',
  does: 'Sets attributes of one group in the directory of Identity Center: its display name, its description. The id of the group stays, and with it every membership and assignment.',
  doesNot: [
    'It adds and removes no member: CreateGroupMembership and DeleteGroupMembership do.',
    'It changes no assignment: these name the id.',
    'It shows neither the old name nor the new one.',
  ],
  appears:
    'From the CLI, an SDK, a script or infrastructure code. The console makes the call of the same name at `sso-directory.amazonaws.com`. Recorded in the Region of the instance.',
  reading: {
    target: '`groupId` is the group.',
    parameters: {
      identityStoreId: 'Directory that holds the group.',
      groupId: 'Id of the group.',
      operations: 'List of changes, each with `attributePath`, such as `displayName`, and `attributeValue`, which AWS hides.',
    },
  },
  target: directoryGroup,
  phrase: (event) => ({ did: 'changed', todo: 'change', what: `${attributesInWords(event)} of ${nameIt(directoryGroup(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A strong group goes by a harmless name, and people are added to it without a second look.',
      when: 'The display name changed, and the group is assigned to sets with broad access.',
      holds: (event) => {
        const paths = attributePaths(event);
        return paths.length === 0 || paths.includes('displayName') ? undefined : false;
      },
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
  related: ['sso-directory:UpdateGroup', 'identitystore:CreateGroup', 'identitystore:CreateGroupMembership', 'sso:CreateAccountAssignment'],
  remediations: [],
  attack: ['T1098', 'T1036'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_UpdateGroup.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html',
  ],
});
