import { deleteInlinePolicyHistory } from '../effects/inline-policy.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { inlinePolicy } from '../words/inline-policy-words.ts';
import { groupTarget } from '../words/targets.ts';

export const DeleteGroupPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteGroupPolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Delete an inline policy of a group',
  does: 'Deletes one inline policy of one IAM group. What it allowed and what it denied stop applying to every member within seconds to minutes. The document is gone: AWS keeps no copy.',
  doesNot: [
    'It takes nothing away that a member also has from its own policies or from other groups.',
    'It does not show the document. What was lost is in the PutGroupPolicy before it, or in a snapshot.',
    'It does not detach managed policies. That is DetachGroupPolicy.',
  ],
  appears:
    'From the console (Remove on the permissions tab of the group), the CLI, an SDK, or infrastructure code. It also comes before DeleteGroup, which AWS refuses while an inline policy is left. Recorded in us-east-1.',
  reading: {
    target: '`groupName` is the group that held the policy.',
    parameters: { groupName: 'Group that held the policy.', policyName: 'Name of the inline policy that is deleted.' },
  },
  target: groupTarget,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: `${inlinePolicy(event)} from ${callIt(groupTarget(event))}` }),
  direction: 'restricts',
  risks: [
    {
      risk: 'A rule for all members goes, such as one that denies everything without MFA.',
      when: 'The document held a Deny. The event does not show it; if so, this call weakens.',
    },
    {
      risk: 'Many people lose access in one call, and nobody can put it back without the document.',
      when: 'The group has active members, and no event or snapshot holds the document.',
    },
    {
      risk: 'An intruder clears away a grant that it had written.',
      when: 'PutGroupPolicy of the same name came shortly before, by the same actor.',
    },
  ],
  benign: [
    'The inline policy is replaced by a managed one.',
    'The group is about to be deleted, and the other emptying calls come with this one.',
  ],
  verify: [
    'Find the document in the last PutGroupPolicy of that name or in a snapshot, and read it for Deny statements.',
    'List the members of the group, whether the actor is one, and what they can do now.',
    'Check whether the actor may change policies, and look for the request or the commit.',
  ],
  related: ['iam:PutGroupPolicy', 'iam:DetachGroupPolicy', 'iam:AttachGroupPolicy', 'iam:DeleteGroup'],
  remediations: ['restore-inline-policy'],
  attack: ['T1098', 'T1531'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroupPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
  history: deleteInlinePolicyHistory('groups'),
});
