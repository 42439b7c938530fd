import { textParameter } from '../../events/fields.ts';
import { detachHistory } from '../effects/attachments.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { attachedPolicy, isDenyingPolicy } from '../words/managed-policy.ts';
import { groupTarget } from '../words/targets.ts';

export const DetachGroupPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DetachGroupPolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Detach a managed policy from a group',
  does: 'Ends the attachment of one managed policy to one IAM group. What the policy allowed and what it denied stop applying to every member within seconds to minutes.',
  doesNot: [
    'It does not delete or change the policy. Others that have it keep it, and AttachGroupPolicy puts it back.',
    'It takes nothing away that a member also has from its own policies or from other groups.',
    'It removes no member from the group.',
  ],
  appears:
    'From the console (Remove on the permissions tab of the group), the CLI, an SDK, or infrastructure code. It also comes before DeleteGroup, which AWS refuses while a policy is attached. Recorded in us-east-1.',
  reading: {
    target: '`groupName` is the group whose members lose the policy.',
    parameters: {
      groupName: 'Group whose members lose the policy.',
      policyArn: 'ARN of the policy; `arn:aws:iam::aws:policy/…` is AWS managed, an ARN with an account id is customer managed.',
    },
  },
  target: groupTarget,
  phrase: (event) => ({ did: 'detached', todo: 'detach', what: `${attachedPolicy(event)} from ${callIt(groupTarget(event))}` }),
  direction: (event) => (isDenyingPolicy(textParameter(event, 'policyArn')) ? 'weakens' : 'restricts'),
  risks: [
    {
      risk: 'A rule for all members goes, such as one that denies everything without MFA.',
      when: 'The policy denies something. For a customer managed policy the event does not show it; if so, this call weakens.',
      holds: (event) => (isDenyingPolicy(textParameter(event, 'policyArn')) ? true : undefined),
    },
    {
      risk: 'Many people lose access in one call, by mistake or to keep defenders out.',
      when: 'The group has active members and the policy was their only source of some access.',
    },
    {
      risk: 'The actor frees itself from a restriction.',
      when: 'The actor is a member of the group, and the policy denies something. The event does not list members.',
    },
  ],
  benign: [
    'The policy is replaced by a narrower one, attached just before.',
    'The group is about to be deleted, and the other emptying calls come with this one.',
  ],
  verify: [
    'Read the default version of the policy for Deny statements.',
    'List the members of the group, whether the actor is one, and what they can do now.',
    'Look for AttachGroupPolicy around this time: a replacement, or the same policy put on and taken off.',
    'Check whether the actor may change policies, and look for the request or the commit.',
  ],
  related: ['iam:AttachGroupPolicy', 'iam:DeleteGroupPolicy', 'iam:RemoveUserFromGroup', 'iam:DeleteGroup'],
  remediations: ['attach-policy'],
  attack: ['T1098', 'T1531'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachGroupPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html',
  ],
  history: detachHistory('groups'),
});
