import { deleteInlinePolicyHistory } from '../effects/inline-policy.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { inlinePolicy } from '../words/inline-policy-words.ts';
import { isSelf } from '../words/self.ts';
import { userTarget } from '../words/targets.ts';

export const DeleteUserPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteUserPolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Delete an inline policy of a user',
  does: 'Deletes one inline policy of one IAM user. What it allowed and what it denied stop applying within seconds to minutes. The document is gone: AWS keeps no copy.',
  doesNot: [
    'It takes nothing away that the user also has from other policies or from groups.',
    'It does not show the document. What was lost is in the PutUserPolicy before it, or in a snapshot.',
    'It does not detach managed policies. That is DetachUserPolicy.',
  ],
  appears:
    'From the console (Remove on the permissions tab), the CLI, an SDK, or infrastructure code. It also comes before DeleteUser, which AWS refuses while an inline policy is left. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user that held the policy.',
    parameters: { userName: 'User that held the policy.', policyName: 'Name of the inline policy that is deleted.' },
  },
  target: userTarget,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: `${inlinePolicy(event)} from ${callIt(userTarget(event))}` }),
  direction: 'restricts',
  risks: [
    {
      risk: 'A safeguard goes: the policy denied something, as a quarantine or a rule that asks for MFA does.',
      when: 'The document held a Deny. The event does not show it; if so, this call weakens.',
    },
    {
      risk: 'The user frees itself from a restriction.',
      when: 'The actor is the user, and the policy held a Deny.',
      holds: (event) => (isSelf(event, userTarget(event)) === false ? false : undefined),
    },
    {
      risk: 'A workload or a person loses access that nobody can put back without the document.',
      when: 'The user is active, and no event or snapshot holds the document.',
    },
    {
      risk: 'An intruder clears away a grant that it had written.',
      when: 'PutUserPolicy of the same name came shortly before, by the same actor.',
    },
  ],
  benign: [
    'The policy is replaced by a managed one or by a group.',
    'The user is about to be deleted, and the other emptying calls come with this one.',
    'A responder lifts a quarantine after the case is closed.',
  ],
  verify: [
    'Find the document in the last PutUserPolicy of that name or in a snapshot, and read it for Deny statements.',
    'Compare what the user could do before and after.',
    'Check whether the actor may change policies, and look for the request or the commit.',
  ],
  related: ['iam:PutUserPolicy', 'iam:DetachUserPolicy', 'iam:AttachUserPolicy', 'iam:DeleteUser'],
  remediations: ['restore-inline-policy'],
  attack: ['T1098', 'T1531'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
  history: deleteInlinePolicyHistory('users'),
});
