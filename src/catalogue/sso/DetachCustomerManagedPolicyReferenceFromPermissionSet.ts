import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { permissionSet } from '../words/identity-center.ts';
import { policyReference } from '../words/policy-reference.ts';

export const DetachCustomerManagedPolicyReferenceFromPermissionSet = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'DetachCustomerManagedPolicyReferenceFromPermissionSet',
  kind: 'change',
  access: 'permissions-management',
  title: 'Take a customer managed policy off a permission set',
  does: 'Removes the name of one customer managed policy from one permission set. The roles of the set lose that policy when the set is next provisioned to their accounts.',
  doesNot: [
    'It deletes no policy: those of that name stay in the accounts, with everyone else who has them.',
    'It takes nothing away in an account until ProvisionPermissionSet has run for it.',
    'It does not remove the policy as a boundary of the set: DeletePermissionsBoundaryFromPermissionSet does that.',
  ],
  appears:
    'From the Identity Center console, the CLI, an SDK or infrastructure code. Recorded in the Region of the instance, in the management account or that of the delegated administrator.',
  reading: {
    target: '`permissionSetArn` is the set that loses the reference.',
    parameters: {
      permissionSetArn: 'Permission set that loses the reference.',
      customerManagedPolicyReference: '`name` of the policy, and its `path` where that is not `/`.',
      instanceArn: 'Instance of Identity Center that holds the set.',
    },
  },
  target: permissionSet,
  phrase: (event) => ({
    did: 'detached',
    todo: 'detach',
    what: `${policyReference(event, 'customerManagedPolicyReference')} from ${callIt(permissionSet(event))}`,
  }),
  direction: 'restricts',
  risks: [
    {
      risk: 'A denial that bound everyone with the set goes, such as one that protects logs or a Region.',
      when: 'The policy of that name denies something. The event does not show it; if so, this call weakens.',
    },
    {
      risk: 'People lose access that they need, in every account where they hold the set.',
      when: 'The set is in use, and no other policy of it allows the same.',
    },
  ],
  benign: [
    'The policy is replaced by another, attached by the same actor around this time.',
    'A policy is retired, and it must leave the sets before it can leave the accounts.',
  ],
  verify: [
    'Read the policy of that name in the accounts, above all its Deny statements.',
    'List who holds the set and where.',
    'Look for ProvisionPermissionSet of the same set.',
  ],
  related: [
    'sso:AttachCustomerManagedPolicyReferenceToPermissionSet',
    'sso:ProvisionPermissionSet',
    'sso:DeletePermissionsBoundaryFromPermissionSet',
    'iam:DeletePolicy',
  ],
  remediations: [],
  attack: ['T1098', 'T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DetachCustomerManagedPolicyReferenceFromPermissionSet.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetcustom.html',
  ],
});
