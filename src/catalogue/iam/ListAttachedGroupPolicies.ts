import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { groupTarget } from '../words/targets.ts';

export const ListAttachedGroupPolicies = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListAttachedGroupPolicies',
  kind: 'read',
  access: 'list',
  title: 'List the managed policies that are attached to a group',
  does: 'Returns the name and ARN of each managed policy, AWS managed or customer managed, that is attached to one group.',
  doesNot: ['It lists no inline policy and no member of the group.', 'It returns names and ARNs, no document.'],
  appears:
    'Callers are the console on the group page, Terraform for `aws_iam_group_policy_attachment` and scanners for every group; the service role of AWS Config may call it. Recorded in us-east-1.',
  reading: {
    target: '`groupName` is the group. The policies are not in the event.',
    parameters: {
      groupName: 'Name of the group.',
      pathPrefix: 'Only policies under this path; absent means all.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: groupTarget,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the managed policies attached to ${callIt(groupTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The caller learns which group makes its members administrators, and so which group to join.',
      when: 'AWS answered the call, and the caller does not manage groups.',
      holds: unlessHarmless,
    },
    {
      risk: 'The list prepares a change of the group.',
      when: 'AttachGroupPolicy, DetachGroupPolicy or AddUserToGroup by the same caller follows.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['An access review compares what groups grant.', 'Terraform refreshes its state.'],
  verify: [
    'Look for AddUserToGroup or AttachGroupPolicy on this group afterwards.',
    'Check whether the caller went through all groups after ListGroups.',
    'Compare the caller with those who manage groups.',
  ],
  related: ['iam:AttachGroupPolicy', 'iam:DetachGroupPolicy', 'iam:ListGroupPolicies', 'iam:GetGroup', 'iam:AddUserToGroup'],
  remediations: [],
  attack: ['T1069.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedGroupPolicies.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
});
