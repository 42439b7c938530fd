import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { permissionSet } from '../words/identity-center.ts';

export const DeletePermissionsBoundaryFromPermissionSet = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'DeletePermissionsBoundaryFromPermissionSet',
  kind: 'change',
  access: 'permissions-management',
  title: 'Remove the permissions boundary of a permission set',
  does: 'Takes the permissions boundary off one permission set. Once the set is provisioned again, its roles can do everything that their policies allow, where before they could do only what the boundary allowed as well.',
  doesNot: [
    'It frees no role at once where the set is already assigned: ProvisionPermissionSet must follow.',
    'It adds no policy to the set: what comes free was already granted and held back.',
    'It does not name the boundary that was removed.',
    'It lifts no service control policy.',
  ],
  appears:
    'From the Identity Center console, the CLI, an SDK or infrastructure code. Recorded in the Region of the instance, in the management account or that of the delegated administrator.',
  reading: {
    target: '`permissionSetArn` is the set that loses its limit.',
    parameters: {
      permissionSetArn: 'Permission set that loses its boundary.',
      instanceArn: 'Instance of Identity Center that holds the set.',
    },
  },
  target: permissionSet,
  phrase: (event) => ({ did: 'removed', todo: 'remove', what: `the permissions boundary of ${callIt(permissionSet(event))}` }),
  direction: 'weakens',
  risks: [
    {
      risk: 'Permissions grow in every account that has the set, up to all that its policies allow.',
      when: 'The set holds policies that allow more than the boundary did; a broad policy under a tight boundary is the usual design.',
    },
    {
      risk: 'The actor frees itself from its own limit.',
      when: 'The actor signs in with this set.',
    },
    {
      risk: 'The limit on delegated administration breaks: people with the set can create principals stronger than themselves.',
      when: 'The boundary was what kept them from it.',
    },
  ],
  benign: [
    'The boundary is replaced by another design, such as service control policies, by the platform team.',
    'The boundary was put on the wrong set and is taken off again soon after.',
  ],
  verify: [
    'Find the boundary in the last PutPermissionsBoundaryToPermissionSet, and read what the set could not do under it.',
    'Look for ProvisionPermissionSet of the same set, from when on the limit is gone.',
    'List who holds the set, and whether the actor is among them.',
  ],
  related: [
    'sso:PutPermissionsBoundaryToPermissionSet',
    'sso:ProvisionPermissionSet',
    'sso:AttachManagedPolicyToPermissionSet',
    'sso:PutInlinePolicyToPermissionSet',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DeletePermissionsBoundaryFromPermissionSet.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  ],
});
