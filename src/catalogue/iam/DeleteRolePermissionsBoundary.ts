import { deleteBoundaryHistory } from '../effects/boundary.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { isSelf } from '../words/self.ts';
import { roleTarget } from '../words/targets.ts';

export const DeleteRolePermissionsBoundary = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteRolePermissionsBoundary',
  kind: 'change',
  access: 'permissions-management',
  title: 'Remove the permissions boundary of a role',
  does: 'Takes the permissions boundary off one IAM role. Within seconds to minutes, and in running sessions too, the role can do everything that its permissions policies allow, where before it could do only what the boundary allowed as well.',
  doesNot: [
    'It does not delete the policy that served as the boundary; other users and roles keep it.',
    'It does not add a policy to the role: what comes free was already granted and held back.',
    'It does not lift service control policies or Deny statements in the policies of the role.',
    'It does not name the boundary that was removed.',
  ],
  appears:
    'From the console (Remove boundary on the role page), the CLI, an SDK, or infrastructure code whose role no longer names a boundary. It fails on a service-linked role. Recorded in us-east-1.',
  reading: {
    actor: 'An actor that is a session of the role removes its own limit.',
    target: '`roleName` is the role that loses its limit.',
    parameters: { roleName: 'Role that loses its boundary.' },
  },
  target: roleTarget,
  phrase: (event) => ({ did: 'removed', todo: 'remove', what: `the permissions boundary of ${callIt(roleTarget(event))}` }),
  direction: 'weakens',
  risks: [
    {
      risk: 'Permissions grow to all that the policies of the role allow.',
      when: 'The role holds policies that allow more than the boundary did; a broad policy under a tight boundary is the usual design.',
    },
    {
      risk: 'The actor frees itself from its own limit.',
      when: 'The actor is a session of this role.',
      holds: (event) => isSelf(event, roleTarget(event)),
    },
    {
      risk: 'The limit on delegated administration breaks: a role that may create roles can give them anything.',
      when: 'The boundary was what kept developers from creating principals stronger than themselves.',
    },
  ],
  benign: [
    'A boundary is replaced by another design, such as service control policies, by the platform team.',
    'The boundary was put on the wrong role and is taken off again soon after.',
  ],
  verify: [
    'Find the boundary that the role had, in CreateRole or the last PutRolePermissionsBoundary, and read what the role could not do under it.',
    'List the policies of the role and what they allow without the boundary.',
    'Check whether the actor is meant to remove boundaries: a policy for delegated administrators normally denies this call.',
    'Look at what sessions of the role did afterwards that they had not done before.',
  ],
  related: ['iam:PutRolePermissionsBoundary', 'iam:AttachRolePolicy', 'iam:PutRolePolicy', 'iam:CreateRole', 'sts:AssumeRole'],
  remediations: ['restore-permissions-boundary', 'contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePermissionsBoundary.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  ],
  history: deleteBoundaryHistory('roles'),
});
