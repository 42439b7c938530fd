import { addToGroupHistory } from '../effects/group-membership.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { groupMember } from '../words/group-member.ts';
import { isSelf } from '../words/self.ts';
import { groupTarget } from '../words/targets.ts';

export const AddUserToGroup = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'AddUserToGroup',
  kind: 'change',
  access: 'write',
  title: 'Add a user to a group',
  does: 'Makes one IAM user a member of one IAM group. Every managed and inline policy of the group applies to the user within seconds to minutes, and so does every policy that is put on the group later.',
  doesNot: [
    'It does not say in the event what the group grants. That is in the policies of the group at that time.',
    'It does not lift the permissions boundary of the user, nor a service control policy. A Deny in a policy of the group binds the user too.',
    'It puts no role and no other group into the group: only IAM users can be members.',
    'Adding a user that is already a member succeeds and changes nothing.',
  ],
  appears:
    'From the console (Add user to group, or the permissions step of Create user), the CLI, an SDK, or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user that gains what the group has; `groupName` is the group. A denial names the group as the resource.',
    parameters: { userName: 'User that joins the group.', groupName: 'Group that the user joins.' },
  },
  target: groupMember,
  phrase: (event) => ({ did: 'added', todo: 'add', what: `${callIt(groupMember(event))} to ${callIt(groupTarget(event))}` }),
  direction: 'grants',
  risks: [
    {
      risk: 'The user becomes an administrator, or able to make itself one.',
      when: 'A policy of the group allows all actions, or IAM actions by which the holder can give itself the rest.',
    },
    {
      risk: 'The actor raises its own access.',
      when: 'The actor is the user that joins the group.',
      holds: (event) => isSelf(event, groupMember(event)),
    },
    {
      risk: 'Access is given by a call that is not classed as permissions management, so policies and alerts that watch only that class miss it.',
      when: 'The actor may call iam:AddUserToGroup but is not meant to give access.',
    },
  ],
  benign: [
    'A person joins a team or takes over a duty, as the request says.',
    'A new user is set up, and the other set-up calls come from the same actor.',
  ],
  verify: [
    'Read the policies of the group, managed and inline, as they were at that time.',
    'Compare what the user could do before and after, its permissions boundary included.',
    'Ask whether the actor may give out this group, and look for the request.',
    'Look at what the user did afterwards, above all calls that it could not make before.',
  ],
  related: ['iam:RemoveUserFromGroup', 'iam:CreateUser', 'iam:AttachGroupPolicy', 'iam:PutGroupPolicy', 'iam:AttachUserPolicy'],
  remediations: ['remove-group-member', 'contain-principal'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddUserToGroup.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups_manage_add-remove-users.html',
  ],
  history: addToGroupHistory(),
});
