import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { isAwsManaged } from '../../kernel/aws-managed-policy.ts';
import { putBoundaryHistory } from '../effects/boundary.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { isSelf } from '../words/self.ts';
import { nameInArn, roleTarget } from '../words/targets.ts';

export const PutRolePermissionsBoundary = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'PutRolePermissionsBoundary',
  kind: 'change',
  access: 'permissions-management',
  title: 'Set or replace the permissions boundary of a role',
  does: 'Makes one managed policy the permissions boundary of one IAM role, in place of the boundary that it had, if any. From then on the role can do only what both its permissions policies and the boundary allow. It takes effect within seconds to minutes, in running sessions too.',
  doesNot: [
    'It grants nothing: a boundary is an upper limit, and permissions must still come from a policy.',
    'It does not limit everything: what a resource policy grants to sessions of the role can lie outside the boundary.',
    'It does not show the previous boundary, so the event alone does not tell whether the limit became tighter or looser.',
    'It does not change who may assume the role.',
  ],
  appears:
    'From the console (Permissions boundary on the role page), the CLI, an SDK, or infrastructure code. A boundary given at creation is in CreateRole instead. It fails on a service-linked role. Recorded in us-east-1.',
  reading: {
    actor: 'An actor that is a session of the role sets its own limit.',
    target: '`roleName` is the role that is limited.',
    parameters: {
      roleName: 'Role that is limited.',
      permissionsBoundary: 'ARN of the managed policy that becomes the boundary, AWS managed or customer managed.',
    },
  },
  target: roleTarget,
  phrase: (event) => {
    const arn = textParameter(event, 'permissionsBoundary');
    const boundary = arn === undefined ? '' : ` to ${isAwsManaged(arn) ? 'AWS managed' : 'customer managed'} policy ${nameInArn(arn)}`;
    return { did: 'set', todo: 'set', what: `the permissions boundary of ${callIt(roleTarget(event))}${boundary}` };
  },
  direction: (event) => (limitsNothing(event) === true ? 'weakens' : 'restricts'),
  risks: [
    {
      risk: 'The boundary limits nothing: it looks like a safeguard and is none.',
      when: 'The policy is AdministratorAccess, or a customer managed policy that allows everything.',
      holds: limitsNothing,
    },
    {
      risk: 'A tight boundary is replaced by a looser one, and permissions that were dormant come to life.',
      when: 'The role had a boundary before, and the new one allows more.',
    },
    {
      risk: 'The actor sets its own limit, and so can loosen it.',
      when: 'The actor is a session of this role.',
      holds: (event) => isSelf(event, roleTarget(event)),
    },
    {
      risk: 'Workloads that run with the role fail.',
      when: 'The boundary leaves out actions that the role uses.',
    },
  ],
  benign: [
    'A platform team rolls out boundaries to roles that developers may create.',
    'A responder caps a role during an incident.',
    'Infrastructure code applies a reviewed change.',
  ],
  verify: [
    'Find the boundary that the role had before, in CreateRole or an earlier event of this name, and compare the two documents.',
    'Read the default version of the new boundary policy, and who may change that policy.',
    'Work out what the permissions policies of the role allow under the new boundary.',
    'Check whether the actor is meant to set boundaries.',
  ],
  related: ['iam:DeleteRolePermissionsBoundary', 'iam:CreateRole', 'iam:AttachRolePolicy', 'iam:PutRolePolicy', 'iam:CreatePolicyVersion'],
  remediations: ['restore-permissions-boundary'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePermissionsBoundary.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  ],
  history: putBoundaryHistory('roles'),
});

function limitsNothing(event: CloudTrailEvent): boolean | undefined {
  const arn = textParameter(event, 'permissionsBoundary');
  return arn !== undefined && isAwsManaged(arn) ? nameInArn(arn) === 'AdministratorAccess' : undefined;
}
