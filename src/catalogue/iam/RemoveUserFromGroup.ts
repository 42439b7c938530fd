import { removeFromGroupHistory } from '../effects/group-membership.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { groupMember } from '../words/group-member.ts';
import { isSelf } from '../words/self.ts';
import { groupTarget } from '../words/targets.ts';

export const RemoveUserFromGroup = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'RemoveUserFromGroup',
  kind: 'change',
  access: 'write',
  title: 'Remove a user from a group',
  does: 'Ends the membership of one IAM user in one IAM group. The policies of the group stop applying to the user within seconds to minutes, those that allow and those that deny.',
  doesNot: [
    'It takes nothing away that the user also has from its own policies or from other groups.',
    'It does not end sessions of roles that the user assumed before.',
    'It leaves the group and its policies as they are, for the other members.',
  ],
  appears:
    'From the console (Remove from group), the CLI, an SDK, or infrastructure code. It also comes before DeleteUser and DeleteGroup, which AWS refuses while a membership is left. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user that loses what the group has; `groupName` is the group. A denial names the group as the resource.',
    parameters: { userName: 'User that leaves the group.', groupName: 'Group that the user leaves.' },
  },
  target: groupMember,
  phrase: (event) => ({ did: 'removed', todo: 'remove', what: `${callIt(groupMember(event))} from ${callIt(groupTarget(event))}` }),
  direction: 'restricts',
  risks: [
    {
      risk: 'The user loses access that it needs, or is locked out on purpose.',
      when: 'The user is active and the group was its only source of some access; an intruder does it to keep defenders out.',
    },
    {
      risk: 'The user is freed from a rule: a group can hold denials, such as one that asks for MFA or one that quarantines.',
      when: 'A policy of the group denies something. The event does not show it; if so, this call weakens.',
    },
    {
      risk: 'The actor steps out of a group that restrained it.',
      when: 'The actor is the user that leaves, and the group holds denials.',
      holds: (event) => (isSelf(event, groupMember(event)) === false ? false : undefined),
    },
  ],
  benign: [
    'A person leaves a team or a duty.',
    'A user or a group is about to be deleted, and the other emptying calls come with this one.',
  ],
  verify: [
    'Read the policies of the group for Deny statements.',
    'Compare what the user could do before and after.',
    'Ask whether the actor manages this group, and look for the request.',
    'Check whether other members of the group were removed at the same time.',
  ],
  related: ['iam:AddUserToGroup', 'iam:DeleteUser', 'iam:DeleteGroup', 'iam:DetachUserPolicy'],
  remediations: ['restore-group-member'],
  attack: ['T1531', 'T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveUserFromGroup.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups_manage_add-remove-users.html',
  ],
  history: removeFromGroupHistory(),
});
