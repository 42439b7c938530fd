import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { boundaryPolicy } from '../words/boundary-policy.ts';
import { callIt } from '../words/call-it.ts';
import { permissionSet } from '../words/identity-center.ts';
import { isAdministratorPolicy, isDenyingPolicy } from '../words/managed-policy.ts';

export const AttachManagedPolicyToPermissionSet = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'AttachManagedPolicyToPermissionSet',
  kind: 'change',
  access: 'permissions-management',
  title: 'Attach an AWS managed policy to a permission set',
  does: 'Puts one AWS managed policy on one permission set. Accounts that get the set from now on have the policy in its role; accounts that have the set already get it when the set is provisioned again.',
  doesNot: [
    'It changes no role at once where the set is already assigned: ProvisionPermissionSet must follow. The console and Terraform make that call themselves.',
    'It takes AWS managed policies only. Policies of your own are named by AttachCustomerManagedPolicyReferenceToPermissionSet.',
    'It does not lift the permissions boundary of the set, nor a service control policy.',
    'It does not say who holds the set: that is in the account assignments.',
  ],
  appears:
    'From the Identity Center console, the CLI, an SDK or infrastructure code. Recorded in the Region of the instance, in the management account or that of the delegated administrator, not in the accounts that the set reaches.',
  reading: {
    target: '`permissionSetArn` is the set that receives the policy.',
    parameters: {
      permissionSetArn: 'Permission set that receives the policy.',
      managedPolicyArn: 'ARN of the AWS managed policy, `arn:aws:iam::aws:policy/…`.',
      instanceArn: 'Instance of Identity Center that holds the set.',
    },
  },
  target: permissionSet,
  phrase: (event) => ({
    did: 'attached',
    todo: 'attach',
    what: `${boundaryPolicy(textParameter(event, 'managedPolicyArn'))} to ${callIt(permissionSet(event))}`,
  }),
  direction: (event) => (isDenyingPolicy(textParameter(event, 'managedPolicyArn')) ? 'restricts' : 'grants'),
  risks: [
    {
      risk: 'Everyone assigned to the set becomes an administrator of every account where they hold it.',
      when: 'The policy is AdministratorAccess or another that allows all actions, and the set is or will be assigned.',
      holds: (event) => isAdministratorPolicy(textParameter(event, 'managedPolicyArn')),
    },
    {
      risk: 'The actor raises its own access.',
      when: 'The actor signs in with this set, or belongs to a group that is assigned to it.',
    },
    {
      risk: 'A harmless name now carries strong access, and reviews of assignments see only the name.',
      when: 'The set has been assigned widely as a read-only or support set.',
    },
  ],
  benign: [
    'A new set is built up, and CreatePermissionSet by the same actor came just before.',
    'Infrastructure code applies a reviewed change.',
  ],
  verify: [
    'List the accounts and the people that hold the set, and compare what they could do before and after.',
    'Look for ProvisionPermissionSet of the same set, from when on it counts in accounts that had the set.',
    'Check whether the actor is assigned to the set itself.',
    'Look for the request or the commit that wanted the policy.',
  ],
  related: [
    'sso:ProvisionPermissionSet',
    'sso:DetachManagedPolicyFromPermissionSet',
    'sso:CreatePermissionSet',
    'sso:CreateAccountAssignment',
    'sso:PutInlinePolicyToPermissionSet',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_AttachManagedPolicyToPermissionSet.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetcustom.html',
  ],
});
