import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { boundaryLimitsNothing, boundaryPolicy } from '../words/boundary-policy.ts';
import { callIt } from '../words/call-it.ts';
import { permissionSet } from '../words/identity-center.ts';
import { policyReference } from '../words/policy-reference.ts';

export const PutPermissionsBoundaryToPermissionSet = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'PutPermissionsBoundaryToPermissionSet',
  kind: 'change',
  access: 'permissions-management',
  title: 'Set or replace the permissions boundary of a permission set',
  does: 'Makes one policy the permissions boundary of one permission set, in place of the one that it may have had: an AWS managed policy, or a customer managed policy that each account holds under the same name and path. The roles of the set can then do only what both the boundary and their policies allow.',
  doesNot: [
    'It grants nothing: a boundary limits, and the set still needs policies that allow.',
    'It limits no role at once where the set is already assigned: ProvisionPermissionSet must follow.',
    'It does not say which boundary stood before.',
  ],
  appears:
    'From the Identity Center console, the CLI, an SDK or infrastructure code (`aws_ssoadmin_permissions_boundary_attachment`). Recorded in the Region of the instance, in the management account or that of the delegated administrator.',
  reading: {
    target: '`permissionSetArn` is the set that the boundary limits.',
    parameters: {
      permissionSetArn: 'Permission set that the boundary limits.',
      permissionsBoundary:
        'The boundary: `managedPolicyArn` for an AWS managed policy, or `customerManagedPolicyReference` with `name` and `path`.',
      instanceArn: 'Instance of Identity Center that holds the set.',
    },
  },
  target: permissionSet,
  phrase: (event) => ({
    did: 'set',
    todo: 'set',
    what: `${boundary(event)} as the permissions boundary of ${callIt(permissionSet(event))}`,
  }),
  // A boundary that allows everything can only widen what stood before.
  direction: (event) => (limitsNothing(event) === true ? 'weakens' : 'restricts'),
  risks: [
    {
      risk: 'The boundary limits nothing, and the one before it, if any, is gone.',
      when: 'The new boundary is AdministratorAccess or another policy that allows everything.',
      holds: limitsNothing,
    },
    {
      risk: 'People with the set gain access, because the new boundary is wider than the old one.',
      when: 'The set had a narrower boundary. The event does not show the old one; if so, this call weakens.',
    },
    {
      risk: 'Whoever may edit the boundary policy in a member account moves the limit there.',
      when: 'The boundary is a customer managed policy.',
      holds: (event) => {
        if (textParameter(event, 'permissionsBoundary', 'managedPolicyArn') !== undefined) return false;
        return textParameter(event, 'permissionsBoundary', 'customerManagedPolicyReference', 'name') === undefined ? undefined : true;
      },
    },
    {
      risk: 'People lose access that they need, in every account where they hold the set.',
      when: 'The boundary leaves out a service that they use.',
    },
  ],
  benign: ['A boundary is rolled out to all sets for developers.', 'The boundary policy was renamed in the accounts.'],
  verify: [
    'Find the boundary before, in an earlier event or in infrastructure code, and compare what the two let through.',
    'Read the boundary policy, in each account where it is customer managed, and who may change it.',
    'Look for ProvisionPermissionSet of the same set.',
  ],
  related: [
    'sso:DeletePermissionsBoundaryFromPermissionSet',
    'sso:ProvisionPermissionSet',
    'sso:AttachManagedPolicyToPermissionSet',
    'iam:CreatePolicyVersion',
  ],
  remediations: [],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_PutPermissionsBoundaryToPermissionSet.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  ],
});

function boundary(event: CloudTrailEvent): string {
  const managed = textParameter(event, 'permissionsBoundary', 'managedPolicyArn');
  const own = textParameter(event, 'permissionsBoundary', 'customerManagedPolicyReference', 'name');
  if (managed === undefined && own !== undefined) return policyReference(event, 'permissionsBoundary', 'customerManagedPolicyReference');
  return boundaryPolicy(managed);
}

function limitsNothing(event: CloudTrailEvent): boolean | undefined {
  return boundaryLimitsNothing(textParameter(event, 'permissionsBoundary', 'managedPolicyArn'));
}
