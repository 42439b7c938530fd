import { defineEvent } from '../entry.ts';
import { nameIt } from '../words/identity-center.ts';
import { directoryUser, inStore } from '../words/identity-store.ts';

export const CreateUser = defineEvent({
  source: 'identitystore.amazonaws.com',
  name: 'CreateUser',
  kind: 'change',
  access: 'write',
  title: 'Create a user in an identity store, by the public API',
  does: 'Creates one user in the directory of Identity Center, with names and addresses as given. The answer carries the id that the user keeps for life. Used with Identity Center, a name and a display name are required.',
  doesNot: [
    'It gives no access: groups and assignments come by calls of their own.',
    'It sets no password and enrols no MFA device. UpdatePassword of the console starts that, or the identity provider signs the user in.',
    'It makes no IAM user, and nothing of it shows in IAM.',
    'The name of the user is not in the record: AWS writes HIDDEN_DUE_TO_SECURITY_REASONS in place of attributes.',
  ],
  appears:
    'From the CLI, an SDK, a script or infrastructure code (`aws_identitystore_user`). The console makes the call of the same name at `sso-directory.amazonaws.com`; a synchronising identity provider at `identitystore-scim.amazonaws.com`. Recorded in the Region of the instance.',
  reading: {
    target: '`userId` in the answer is the user. Look up the name with describe-user.',
    parameters: {
      identityStoreId: 'Directory that holds the user, `d-…`.',
      userName: 'Name for the sign-in; hidden.',
      displayName: 'Name as shown; hidden.',
      name: 'Parts of the name; hidden.',
      emails: 'E-mail addresses; hidden.',
    },
  },
  target: directoryUser,
  phrase: (event) => ({ did: 'created', todo: 'create', what: `${nameIt(directoryUser(event))}${inStore(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The user is a backdoor: a person who does not exist, with a way into every account that a group opens.',
      when: 'No joiner matches, and a group membership, an assignment or a password follows.',
    },
    {
      risk: 'The user passes for somebody else, so that a federated sign-in or a reviewer takes it for the right one.',
      when: 'The name resembles that of an administrator or of a former user. The record mostly hides the name.',
    },
    {
      risk: 'A user is made past the identity provider, which is meant to be the only source of people.',
      when: 'Users come from an outside identity provider here, and this call was not made by its synchronisation.',
    },
  ],
  benign: ['A joiner is set up by the pipeline that makes users.', 'A directory is filled from a list when Identity Center is introduced.'],
  verify: [
    'Look up the user by its id, and match it with a person and a request.',
    'Look for group memberships, assignments and passwords of that id afterwards.',
    'Check whether users are meant to be made by this API at all.',
  ],
  related: [
    'sso-directory:CreateUser',
    'identitystore:CreateGroupMembership',
    'sso:CreateAccountAssignment',
    'sso-directory:UpdatePassword',
    'identitystore:UpdateUser',
    'identitystore:DeleteUser',
  ],
  remediations: ['contain-principal'],
  attack: ['T1136.003'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateUser.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html',
  ],
});
