import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { foundNothing, unlessHarmless } from '../words/denied-read.ts';
import { groupTarget } from '../words/targets.ts';

export const GetGroup = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GetGroup',
  kind: 'read',
  access: 'read',
  title: 'Read a group and list its members',
  does: 'Returns one group and the users in it, each with ARN, unique id, path and creation date.',
  doesNot: [
    'It shows no policy of the group.',
    'Groups hold IAM users only: members of IAM Identity Center groups and of roles do not appear.',
  ],
  appears:
    'The console calls it on the group page, Terraform for `aws_iam_group` and `aws_iam_group_membership`, scanners for every group, and the service roles of AWS Config and IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target: '`groupName` is the group. The members are not in the event.',
    parameters: {
      groupName: 'Name of the group.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: groupTarget,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the members of ${callIt(groupTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The caller learns who holds the access of the group, which for an administrators group is a list of people to phish and keys to look for.',
      when: 'AWS answered the call, and the caller does not manage the group.',
      holds: unlessHarmless,
    },
    {
      risk: 'The unknown name fits someone who guesses group names such as Admins.',
      when: 'AWS answered that no such group exists.',
      holds: foundNothing,
    },
    {
      risk: 'The caller looks for a member to copy, then adds itself.',
      when: 'AddUserToGroup for the same group by the same caller follows.',
    },
  ],
  benign: ['An access review lists who is in which group.', 'Terraform refreshes its state; one plan reads all groups that it manages.'],
  verify: [
    'Look for AddUserToGroup on this group afterwards.',
    'Check whether the caller read one group, with a telling name, or all.',
    'Compare the caller with those who run access reviews.',
  ],
  related: ['iam:ListGroups', 'iam:ListGroupsForUser', 'iam:ListAttachedGroupPolicies', 'iam:AddUserToGroup', 'iam:RemoveUserFromGroup'],
  remediations: [],
  attack: ['T1069.003', 'T1087.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroup.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html',
  ],
});
