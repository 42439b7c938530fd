import { defineEvent } from '../entry.ts';
import { assignee, assignmentInWords } from '../words/identity-center.ts';

export const DeleteAccountAssignment = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'DeleteAccountAssignment',
  kind: 'change',
  access: 'write',
  title: 'Take a permission set in an account from a user or group',
  does: 'Ends the assignment of one user or group to one AWS account with one permission set. From then on they cannot open a new session with it. It runs in the background; the answer carries a request id and, mostly, the status IN_PROGRESS.',
  doesNot: [
    'It ends no role session that is open: that runs until the session duration of the set is over, twelve hours at most.',
    'It takes nothing away that the same people hold by another group, another set or an assignment of their own.',
    'It does not delete the permission set, the user or the group.',
  ],
  appears:
    'From the Identity Center console, the CLI, an SDK or infrastructure code, as a rule many at once when a set or an account is retired. Recorded in the Region of the instance, in the management account or that of the delegated administrator.',
  reading: {
    target: '`principalId` is who loses access; `principalType` says whether it is a user or a group.',
    parameters: {
      principalId: 'Id of the user or group in the identity store.',
      principalType: '`USER` or `GROUP`.',
      permissionSetArn: 'Permission set of the assignment.',
      targetId: 'Account of the assignment.',
      targetType: 'Always `AWS_ACCOUNT`.',
      instanceArn: 'Instance of Identity Center.',
    },
  },
  target: assignee,
  phrase: (event) => ({ did: 'unassigned', todo: 'unassign', what: assignmentInWords(event, 'from') }),
  direction: 'restricts',
  risks: [
    {
      risk: 'People are locked out of an account, responders and administrators included.',
      when: 'The assignment was in use, above all when many go at once.',
    },
    {
      risk: 'Somebody believes that a person is cut off while an open session works on.',
      when: 'The call was part of a response to an incident or a departure.',
    },
    {
      risk: 'An intruder clears away a way in that it had made.',
      when: 'CreateAccountAssignment with the same values came shortly before, by the same actor.',
    },
  ],
  benign: [
    'A person or team gives up work in an account.',
    'Access moves from single users to a group, and the new assignment came before.',
  ],
  verify: [
    'Look up the user or group by its id, and what other ways it has into the account.',
    'If access was to end at once, check that open sessions of the role were revoked too.',
    'Check that the removal came about, with describe-account-assignment-deletion-status and the request id.',
  ],
  related: [
    'sso:CreateAccountAssignment',
    'sso:DeletePermissionSet',
    'sso-directory:RemoveMemberFromGroup',
    'identitystore:DeleteGroupMembership',
    'sso-directory:DisableUser',
  ],
  remediations: [],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DeleteAccountAssignment.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept.html',
  ],
});
