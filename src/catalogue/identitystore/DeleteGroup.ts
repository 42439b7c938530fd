import { defineEvent } from '../entry.ts';
import { nameIt } from '../words/identity-center.ts';
import { directoryGroup } from '../words/identity-store.ts';

export const DeleteGroup = defineEvent({
  source: 'identitystore.amazonaws.com',
  name: 'DeleteGroup',
  kind: 'change',
  access: 'write',
  title: 'Delete a group from an identity store, by the public API',
  does: 'Deletes one group from the directory of Identity Center. Its members lose what they held through it alone.',
  doesNot: [
    'It deletes no user, and no permission set that was assigned to the group.',
    'It ends no role session that is open: that runs until the session duration of its permission set is over, twelve hours at most.',
    'It is not undone by CreateGroup: a new group has another id, so members and assignments have to be made again.',
    'It names neither the members nor the assignments that the group had.',
  ],
  appears:
    'From the CLI, an SDK, a script or infrastructure code. The console makes the call of the same name at `sso-directory.amazonaws.com`; a synchronising identity provider at `identitystore-scim.amazonaws.com`. Recorded in the Region of the instance.',
  reading: {
    target: '`groupId` is the group that is gone; its name is not in the event.',
    parameters: { identityStoreId: 'Directory that held the group.', groupId: 'Id of the group.' },
  },
  target: directoryGroup,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: nameIt(directoryGroup(event)) }),
  direction: 'removes',
  risks: [
    {
      risk: 'Many people lose access to many accounts at once.',
      when: 'The group had members and assignments.',
    },
    {
      risk: 'Those who answer incidents are among the people who lost access.',
      when: 'The group was that of administrators, responders or break-glass users.',
    },
    {
      risk: 'An intruder clears away a group that it had made.',
      when: 'CreateGroup with the same id came shortly before, by the same actor.',
    },
  ],
  benign: ['A team was dissolved, and its assignments were removed before.', 'Groups move to an identity provider that synchronises them.'],
  verify: [
    'Find name, members and assignments of the group in a snapshot, an export or infrastructure code.',
    'Look for assignments of that id that still stand.',
    'Check whether the actor manages groups here.',
  ],
  related: ['sso-directory:DeleteGroup', 'identitystore:DeleteGroupMembership', 'sso:DeleteAccountAssignment', 'identitystore:CreateGroup'],
  remediations: [],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_DeleteGroup.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept.html',
  ],
});
