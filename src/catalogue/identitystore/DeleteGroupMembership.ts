import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { groupMembership, inStore } from '../words/identity-store.ts';

export const DeleteGroupMembership = defineEvent({
  source: 'identitystore.amazonaws.com',
  name: 'DeleteGroupMembership',
  kind: 'change',
  access: 'write',
  title: 'Remove a user from a group in an identity store, by the public API',
  does: 'Deletes one membership of a group in the directory of Identity Center. The user loses what the group alone opened: new sessions within an hour, open sessions of AWS managed applications within two.',
  doesNot: [
    'It names neither the user nor the group: only the id of the membership, which CreateGroupMembership answered with.',
    'It ends no role session that is open: that runs until the session duration of its permission set is over, twelve hours at most.',
    'It takes nothing away that the user also holds by another group or an assignment of its own.',
  ],
  appears:
    'From the CLI, an SDK, a script or infrastructure code. The console calls RemoveMemberFromGroup at `sso-directory.amazonaws.com` instead. Recorded in the Region of the instance.',
  reading: {
    target:
      '`membershipId` is the membership that is gone. Find the user and the group in the CreateGroupMembership that answered with this id.',
    parameters: { identityStoreId: 'Directory that holds both.', membershipId: 'Id of the membership.' },
  },
  target: groupMembership,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: `${callIt(groupMembership(event))}${inStore(event)}` }),
  direction: 'restricts',
  risks: [
    {
      risk: 'A person loses access that they need, a responder or an administrator perhaps.',
      when: 'The user is active and held that access by this group alone.',
    },
    {
      risk: 'Somebody believes that a person is cut off while an open role session works on.',
      when: 'The call was part of a response to an incident or a departure.',
    },
    {
      risk: 'An intruder clears away a membership that it had given itself.',
      when: 'CreateGroupMembership that answered with this id came shortly before, by the same actor.',
    },
  ],
  benign: [
    'A person changes teams, or access for a limited time runs out.',
    'The pipeline that manages groups brings them in line with a list.',
  ],
  verify: [
    'Find user and group: search for the membership id in answers of CreateGroupMembership, or in a snapshot.',
    'If access was to end at once, check that open role sessions were revoked too.',
    'Check whether the actor manages this group.',
  ],
  related: [
    'identitystore:CreateGroupMembership',
    'sso-directory:RemoveMemberFromGroup',
    'sso:DeleteAccountAssignment',
    'identitystore:DeleteUser',
  ],
  remediations: [],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_DeleteGroupMembership.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept.html',
  ],
});
