import { defineEvent } from '../entry.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { inlinePolicyRead } from '../words/read-target.ts';
import { groupTarget } from '../words/targets.ts';

export const GetGroupPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GetGroupPolicy',
  kind: 'read',
  access: 'read',
  title: 'Read an inline policy of a group',
  does: 'Returns the document of one inline policy of one group, URL-encoded.',
  doesNot: ['It covers no managed policy of the group: ListAttachedGroupPolicies names those.', 'It does not tell who is in the group.'],
  appears:
    'The console calls it on the group page, Terraform (`aws_iam_group_policy`) on every plan, scanners for each name that ListGroupPolicies returns, and the service role of AWS Config may call it. Recorded in us-east-1.',
  reading: {
    target: '`groupName` is the group and `policyName` the inline policy. The document is not in the event.',
    parameters: {
      groupName: 'Group that holds the policy.',
      policyName: 'Name of the inline policy.',
    },
  },
  target: groupTarget,
  phrase: (event) => ({ did: 'read', todo: 'read', what: inlinePolicyRead(event, groupTarget(event)) }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The caller learns what membership is worth, and so which group to join.',
      when: 'AWS answered the call, and AddUserToGroup or PutGroupPolicy by the same caller follows.',
      holds: unlessHarmless,
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['A review or a scanner reads all inline policies.', 'Terraform refreshes its state.'],
  verify: [
    'Look for AddUserToGroup or PutGroupPolicy on this group afterwards.',
    'Check whether GetGroup for the same group was read too, which joins document and people.',
    'See whether this principal read IAM before.',
  ],
  related: ['iam:ListGroupPolicies', 'iam:PutGroupPolicy', 'iam:DeleteGroupPolicy', 'iam:GetGroup', 'iam:AddUserToGroup'],
  remediations: [],
  attack: ['T1069.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroupPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
});
