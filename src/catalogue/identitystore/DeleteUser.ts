import { defineEvent } from '../entry.ts';
import { nameIt } from '../words/identity-center.ts';
import { directoryUser } from '../words/identity-store.ts';

export const DeleteUser = defineEvent({
  source: 'identitystore.amazonaws.com',
  name: 'DeleteUser',
  kind: 'change',
  access: 'write',
  title: 'Delete a user from an identity store, by the public API',
  does: 'Deletes one user from the directory of Identity Center. The user cannot sign in to the access portal any more; open sessions of AWS managed applications end within half an hour.',
  doesNot: [
    'It ends no role session that is open: that runs until the session duration of its permission set is over, twelve hours at most.',
    'It does not delete the person at an outside identity provider, whose next synchronisation may make the user again.',
    'It is not undone by CreateUser: a new user has another id, and groups and assignments do not come back.',
    'After it, the portal sessions of the user can no longer be ended from the console.',
  ],
  appears:
    'From the CLI, an SDK, a script or infrastructure code. The console makes the call of the same name at `sso-directory.amazonaws.com`; a synchronising identity provider at `identitystore-scim.amazonaws.com`. Recorded in the Region of the instance.',
  reading: {
    target: '`userId` is the user that is gone; the name is not in the event.',
    parameters: { identityStoreId: 'Directory that held the user.', userId: 'Id of the user.' },
  },
  target: directoryUser,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: nameIt(directoryUser(event)) }),
  direction: 'removes',
  risks: [
    {
      risk: 'A person is locked out, a responder or an administrator perhaps.',
      when: 'The user belongs to somebody who is still here.',
    },
    {
      risk: 'Somebody believes that a person is cut off while an open role session works on.',
      when: 'The call was part of a response to an incident or a departure.',
    },
    {
      risk: 'An intruder clears away a user that it had made.',
      when: 'CreateUser with the same id came shortly before, by the same actor.',
    },
  ],
  benign: ['A person has left, and the pipeline that makes users removes them.', 'Test users are cleaned up.'],
  verify: [
    'Find who the id belonged to, from a snapshot, an export or the staff directory.',
    'List open role sessions of the person, and revoke them in each account if access was to end at once.',
    'Check whether the actor removes users here.',
  ],
  related: [
    'sso-directory:DeleteUser',
    'sso-directory:DisableUser',
    'identitystore:DeleteGroupMembership',
    'sso:DeleteAccountAssignment',
    'identitystore:CreateUser',
  ],
  remediations: [],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_DeleteUser.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept.html',
  ],
});
