import { textParameter } from '../../events/fields.ts';
import { detachHistory } from '../effects/attachments.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { attachedPolicy, isDenyingPolicy } from '../words/managed-policy.ts';
import { isSelf } from '../words/self.ts';
import { roleTarget } from '../words/targets.ts';

export const DetachRolePolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DetachRolePolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Detach a managed policy from a role',
  does: 'Takes one managed policy off one IAM role. The role loses what only this policy allowed, and is freed from what this policy denied, within seconds to minutes and in running sessions too.',
  doesNot: [
    'It does not delete the policy: it stays in the account, attached to whatever else has it, and can be attached again.',
    'It does not touch inline policies; DeleteRolePolicy removes those.',
    'It does not remove a permissions boundary, even when the boundary is the very same policy.',
    'It does not end sessions of the role. They go on with what the role still holds.',
  ],
  appears:
    'From the console (Remove on the permissions page, or while it deletes a role), the CLI, an SDK, or infrastructure code. IAM requires it before DeleteRole and before DeletePolicy, so it often precedes one of them. It fails when the policy is not attached, and on a service-linked role. Recorded in us-east-1.',
  reading: {
    target: '`roleName` is the role that loses the policy.',
    parameters: {
      roleName: 'Role that loses the policy.',
      policyArn: 'ARN of the policy; `arn:aws:iam::aws:policy/…` is AWS managed, an ARN with an account id is customer managed.',
    },
  },
  target: roleTarget,
  phrase: (event) => ({ did: 'detached', todo: 'detach', what: `${attachedPolicy(event)} from ${callIt(roleTarget(event))}` }),
  direction: (event) => (isDenyingPolicy(textParameter(event, 'policyArn')) ? 'weakens' : 'restricts'),
  risks: [
    {
      risk: 'The role gains access, because the policy held denials that kept it back.',
      when: 'The policy contains Deny statements; AWSDenyAll consists of nothing else.',
      holds: (event) => (isDenyingPolicy(textParameter(event, 'policyArn')) ? true : undefined),
    },
    {
      risk: 'A restriction placed by responders is lifted.',
      when: 'The policy was attached during an incident to contain the role.',
    },
    {
      risk: 'Workloads that run with the role fail.',
      when: 'The policy allowed actions that the role uses and that no other policy of it allows.',
    },
    {
      risk: 'The actor frees itself from a restriction.',
      when: 'The actor is a session of this role, and the policy denied something.',
      holds: (event) => (isSelf(event, roleTarget(event)) === false ? false : undefined),
    },
  ],
  benign: [
    'A role is retired, and DeleteRole by the same actor follows.',
    'Permissions are narrowed: a scoped policy was attached just before.',
    'Infrastructure code applies a reviewed change.',
  ],
  verify: [
    'Read the default version of the policy: did it deny anything, and what did only it allow?',
    'Look for AttachRolePolicy, PutRolePolicy and DeleteRole on the same role around this time.',
    'Look for AccessDenied events of the role afterwards.',
    'Ask whether the change was wanted, and by whom.',
  ],
  related: ['iam:AttachRolePolicy', 'iam:DeleteRolePolicy', 'iam:DeleteRole', 'iam:DeletePolicy', 'iam:DeleteRolePermissionsBoundary'],
  remediations: ['attach-policy'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachRolePolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html',
  ],
  history: detachHistory('roles'),
});
