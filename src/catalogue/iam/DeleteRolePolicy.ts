import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { deleteInlinePolicyHistory } from '../effects/inline-policy.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { isSelf } from '../words/self.ts';
import { roleTarget } from '../words/targets.ts';

export const DeleteRolePolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteRolePolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Delete an inline policy of a role',
  does: 'Deletes one inline policy from one IAM role. The role loses what only this policy allowed, and is freed from what this policy denied, within seconds to minutes and in running sessions too. IAM keeps no copy of the document.',
  doesNot: [
    'It does not detach managed policies; DetachRolePolicy does that.',
    'It does not show what the policy said. Only an earlier PutRolePolicy event, or a saved copy, tells.',
    'It does not delete the role, change its trust policy or end its sessions.',
  ],
  appears:
    'From the console (Remove on the permissions page, or while it deletes a role), the CLI, an SDK, or infrastructure code. IAM requires it before DeleteRole. It fails on a service-linked role. Recorded in us-east-1.',
  reading: {
    target: '`roleName` is the role that loses the policy.',
    parameters: {
      roleName: 'Role that loses the policy.',
      policyName: 'Name of the inline policy.',
    },
  },
  target: roleTarget,
  phrase: (event) => {
    const name = textParameter(event, 'policyName');
    const policy = name === undefined ? 'an inline policy' : `inline policy ${name}`;
    return { did: 'deleted', todo: 'delete', what: `${policy} of ${callIt(roleTarget(event))}` };
  },
  direction: (event) => (revokesSessions(event) ? 'weakens' : 'restricts'),
  risks: [
    {
      risk: 'Old sessions of the role, stolen ones included, work again until they expire.',
      when: 'The policy is AWSRevokeOlderSessions, which the console puts on a role to revoke its active sessions.',
      holds: (event) => (textParameter(event, 'policyName') === undefined ? undefined : revokesSessions(event)),
    },
    {
      risk: 'The role gains access, because the policy held denials that kept it back.',
      when: 'The policy contained Deny statements; the event does not show them.',
      holds: (event) => (revokesSessions(event) ? true : undefined),
    },
    {
      risk: 'The actor frees itself from a restriction.',
      when: 'The actor is a session of this role, and the policy denied something.',
      holds: (event) => (isSelf(event, roleTarget(event)) === false ? false : undefined),
    },
    {
      risk: 'Workloads that run with the role fail, and the document is lost unless someone saved it.',
      when: 'The policy allowed actions that the role uses.',
    },
  ],
  benign: [
    'A role is retired, and DeleteRole by the same actor follows.',
    'An inline policy is moved into a managed policy, which was attached just before.',
    'A containment is lifted after the incident is closed.',
  ],
  verify: [
    'Find the last PutRolePolicy event with the same role and policy name, and read its document.',
    'Look for DeleteRole, AttachRolePolicy and PutRolePolicy on the same role around this time.',
    'Check whether an incident about this role is still open.',
    'Look for AccessDenied events of the role afterwards.',
  ],
  related: ['iam:PutRolePolicy', 'iam:DetachRolePolicy', 'iam:DeleteRole', 'iam:DeleteRolePermissionsBoundary'],
  remediations: ['restore-inline-policy'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html',
  ],
  history: deleteInlinePolicyHistory('roles'),
});

function revokesSessions(event: CloudTrailEvent): boolean {
  return textParameter(event, 'policyName') === 'AWSRevokeOlderSessions';
}
