import { deleteGroupHistory } from '../effects/groups.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { groupTarget } from '../words/targets.ts';

export const DeleteGroup = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteGroup',
  kind: 'change',
  access: 'write',
  title: 'Delete an IAM group',
  does: 'Deletes one IAM group. AWS refuses while the group has members or policies, so those are taken away by calls of their own before this one, and that is where access changes.',
  doesNot: [
    'It deletes no user, and no managed policy that was attached to the group. Inline policies of the group are gone for good.',
    'It does not edit policies that name the group. An ARN in a Resource element stays, and applies again to a new group of the same name and path.',
    'It is not undone by CreateGroup alone: members and policies have to be put back one by one.',
  ],
  appears:
    'From the CLI, an SDK or infrastructure code, after the calls that empty the group; the console makes those calls itself when somebody deletes a group there. Recorded in us-east-1.',
  reading: {
    target: '`groupName` is the group that is gone; the response carries nothing.',
    parameters: { groupName: 'Name of the group to delete.' },
  },
  target: groupTarget,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: callIt(groupTarget(event)) }),
  direction: 'removes',
  risks: [
    {
      risk: 'Former members lost access that they need.',
      when: 'RemoveUserFromGroup calls for the group came just before, and the users got nothing in its place.',
    },
    {
      risk: 'A safeguard went with the group: denials that bound every member, such as one that asks for MFA, bind nobody now.',
      when: 'A policy of the group denied something; look at the DetachGroupPolicy and DeleteGroupPolicy calls before this one.',
    },
    {
      risk: 'Policies that still name the group wait for a group of the same name.',
      when: 'A policy allows managing the ARN of the deleted group, and its holder may create groups.',
    },
  ],
  benign: [
    'A group without members is cleaned up.',
    'Access moved to IAM Identity Center or to other groups, and the old ones are retired.',
  ],
  verify: [
    'Find the members and policies that the group had, in the calls just before or in an earlier snapshot of the account.',
    'Check what each former member can do now.',
    'Search policies for the ARN of the group.',
    'Ask whether the actor manages groups in this account.',
  ],
  related: ['iam:RemoveUserFromGroup', 'iam:DetachGroupPolicy', 'iam:DeleteGroupPolicy', 'iam:CreateGroup'],
  remediations: [],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroup.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups_manage_delete.html',
  ],
  history: deleteGroupHistory(),
});
