import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { isAwsManaged } from '../../kernel/aws-managed-policy.ts';
import { detachHistory } from '../effects/attachments.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { attachedPolicy, isDenyingPolicy } from '../words/managed-policy.ts';
import { isSelf } from '../words/self.ts';
import { userTarget } from '../words/targets.ts';

export const DetachUserPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DetachUserPolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Detach a managed policy from a user',
  does: 'Ends the attachment of one managed policy to one IAM user. What the policy allowed and what it denied stop applying to the user within seconds to minutes.',
  doesNot: [
    'It does not delete or change the policy. Others that have it keep it, and AttachUserPolicy puts it back.',
    'It takes nothing away that the user also has from other policies or from groups.',
    'It does not remove a permissions boundary, even where the boundary is the same policy.',
    'It does not end sessions of roles that the user assumed before.',
  ],
  appears:
    'From the console (Remove on the permissions tab), the CLI, an SDK, or infrastructure code. It also comes before DeleteUser, which AWS refuses while a policy is attached. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user that loses the policy.',
    parameters: {
      userName: 'User that loses the policy.',
      policyArn: 'ARN of the policy; `arn:aws:iam::aws:policy/…` is AWS managed, an ARN with an account id is customer managed.',
    },
  },
  target: userTarget,
  phrase: (event) => ({ did: 'detached', todo: 'detach', what: `${attachedPolicy(event)} from ${callIt(userTarget(event))}` }),
  direction: (event) => (isDenyingPolicy(textParameter(event, 'policyArn')) ? 'weakens' : 'restricts'),
  risks: [
    {
      risk: 'A quarantine is lifted, and the user can use again what it was kept from.',
      when: 'The policy is AWSDenyAll or one of AWSCompromisedKeyQuarantine, or a customer managed policy that denies.',
      holds: liftsQuarantine,
    },
    {
      risk: 'The user frees itself from a restriction.',
      when: 'The actor is the user, and the policy denies something.',
      holds: (event) => (isSelf(event, userTarget(event)) === false ? false : undefined),
    },
    {
      risk: 'A person is locked out or a workload stops.',
      when: 'The user is active and the policy was its only source of some access.',
    },
  ],
  benign: [
    'The person or workload has changed duties, or gets its access from a group now.',
    'The user is about to be deleted, and the other emptying calls come with this one.',
  ],
  verify: [
    'Read the default version of the policy for Deny statements.',
    'Compare what the user could do before and after.',
    'If AWS attached a quarantine policy, check that its support case is closed before it is taken off.',
    'Look for AttachUserPolicy of the same policy by the same actor shortly before.',
  ],
  related: [
    'iam:AttachUserPolicy',
    'iam:DeleteUserPolicy',
    'iam:RemoveUserFromGroup',
    'iam:DeleteUserPermissionsBoundary',
    'iam:DeleteUser',
  ],
  remediations: ['attach-policy'],
  attack: ['T1098', 'T1531'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachUserPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html',
  ],
  history: detachHistory('users'),
});

function liftsQuarantine(event: CloudTrailEvent): boolean | undefined {
  const arn = textParameter(event, 'policyArn');
  return arn !== undefined && isAwsManaged(arn) ? isDenyingPolicy(arn) : undefined;
}
