import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { permissionSet } from '../words/identity-center.ts';
import { policyReference } from '../words/policy-reference.ts';

export const AttachCustomerManagedPolicyReferenceToPermissionSet = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'AttachCustomerManagedPolicyReferenceToPermissionSet',
  kind: 'change',
  access: 'permissions-management',
  title: 'Name a customer managed policy in a permission set',
  does: 'Adds the name and path of a customer managed policy to one permission set. In each account the role of the set gets the policy of that name and path that lives in that very account; what it allows can differ from account to account.',
  doesNot: [
    'It copies no policy. Each account must hold one of that name and path, or the set cannot be provisioned there.',
    'It changes no role at once where the set is already assigned: ProvisionPermissionSet must follow.',
    'It does not show a document: what is granted is decided by the policy in each account, now and after every later version.',
  ],
  appears:
    'From the Identity Center console, the CLI, an SDK or infrastructure code (`aws_ssoadmin_customer_managed_policy_attachment`). Recorded in the Region of the instance, in the management account or that of the delegated administrator.',
  reading: {
    target: '`permissionSetArn` is the set that receives the reference.',
    parameters: {
      permissionSetArn: 'Permission set that receives the reference.',
      customerManagedPolicyReference: '`name` of the policy, and its `path` where that is not `/`.',
      instanceArn: 'Instance of Identity Center that holds the set.',
    },
  },
  target: permissionSet,
  phrase: (event) => ({
    did: 'attached',
    todo: 'attach',
    what: `${policyReference(event, 'customerManagedPolicyReference')} to ${callIt(permissionSet(event))}`,
  }),
  direction: 'grants',
  risks: [
    {
      risk: 'Whoever may create or edit policies in a member account decides what the set grants there.',
      when: 'IAM administration in the member accounts is in more hands than that of Identity Center.',
    },
    {
      risk: 'Everyone assigned to the set gains what the policy allows, up to administrator access.',
      when: 'The policy of that name allows broad or IAM actions in an account where the set is assigned.',
    },
    {
      risk: 'The actor raises its own access.',
      when: 'The actor signs in with this set, or can edit the policy of that name in an account.',
    },
  ],
  benign: [
    'Accounts share a baseline of policies by name, and the set takes them up.',
    'Infrastructure code creates the policy in each account first and names it here.',
  ],
  verify: [
    'Read the default version of the policy of that name and path in every account that has the set.',
    'Check who may create or change that policy in each account.',
    'List who holds the set and where, and look for ProvisionPermissionSet.',
  ],
  related: [
    'sso:DetachCustomerManagedPolicyReferenceFromPermissionSet',
    'sso:ProvisionPermissionSet',
    'sso:PutPermissionsBoundaryToPermissionSet',
    'iam:CreatePolicy',
    'iam:CreatePolicyVersion',
  ],
  remediations: ['narrow-policy', 'contain-principal'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_AttachCustomerManagedPolicyReferenceToPermissionSet.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetcustom.html',
  ],
});
