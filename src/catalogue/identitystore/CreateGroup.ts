import { defineEvent } from '../entry.ts';
import { nameIt } from '../words/identity-center.ts';
import { directoryGroup, inStore } from '../words/identity-store.ts';

export const CreateGroup = defineEvent({
  source: 'identitystore.amazonaws.com',
  name: 'CreateGroup',
  kind: 'change',
  access: 'write',
  title: 'Create a group in an identity store, by the public API',
  does: 'Creates one empty group in the directory of Identity Center. The answer carries its id, by which assignments and memberships name it.',
  doesNot: [
    'It gives no access: the group has no members and no assignments.',
    'It makes no IAM group.',
    'The name of the group is not in the record: AWS writes HIDDEN_DUE_TO_SECURITY_REASONS in its place.',
  ],
  appears:
    'From the CLI, an SDK, a script or infrastructure code (`aws_identitystore_group`). The console makes the call of the same name at `sso-directory.amazonaws.com`; a synchronising identity provider at `identitystore-scim.amazonaws.com`. Recorded in the Region of the instance.',
  reading: {
    target: '`groupId` in the answer is the group. Look up the name with describe-group.',
    parameters: {
      identityStoreId: 'Directory that holds the group.',
      displayName: 'Name of the group; hidden.',
      description: 'Free text; hidden.',
    },
  },
  target: directoryGroup,
  phrase: (event) => ({ did: 'created', todo: 'create', what: `${nameIt(directoryGroup(event))}${inStore(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The group is the first half of a grant that shows on no user: it gets assignments, then people get into it.',
      when: 'The actor does not manage groups, or assignments and members follow within minutes.',
    },
    {
      risk: 'The group passes for one that reviewers know.',
      when: 'Its name resembles that of an existing group, as describe-group shows.',
    },
  ],
  benign: ['A new team or duty gets a group, and the request says so.', 'Infrastructure code sets up groups for a new account.'],
  verify: [
    'Look up the name of the group by its id, and match it with a request.',
    'Look for assignments to the group and for members that came afterwards.',
    'Check whether groups are meant to come from an identity provider only.',
  ],
  related: [
    'sso-directory:CreateGroup',
    'identitystore:CreateGroupMembership',
    'sso:CreateAccountAssignment',
    'identitystore:DeleteGroup',
    'identitystore:UpdateGroup',
  ],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateGroup.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html',
  ],
});
