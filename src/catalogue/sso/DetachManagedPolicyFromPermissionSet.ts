import { textParameter } from '../../events/fields.ts';
import { isAwsManaged } from '../../kernel/aws-managed-policy.ts';
import { defineEvent } from '../entry.ts';
import { boundaryPolicy } from '../words/boundary-policy.ts';
import { callIt } from '../words/call-it.ts';
import { permissionSet } from '../words/identity-center.ts';
import { isDenyingPolicy } from '../words/managed-policy.ts';

export const DetachManagedPolicyFromPermissionSet = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'DetachManagedPolicyFromPermissionSet',
  kind: 'change',
  access: 'permissions-management',
  title: 'Detach an AWS managed policy from a permission set',
  does: 'Takes one AWS managed policy off one permission set. What it allowed and what it denied stop applying in accounts when the set is next provisioned to them.',
  doesNot: [
    'It takes nothing away in an account until ProvisionPermissionSet has run for it.',
    'It takes nothing away that another policy of the set allows too.',
    'It ends no open session, though once the role is changed its sessions have the new permissions.',
  ],
  appears:
    'From the Identity Center console, the CLI, an SDK or infrastructure code. Recorded in the Region of the instance, in the management account or that of the delegated administrator.',
  reading: {
    target: '`permissionSetArn` is the set that loses the policy.',
    parameters: {
      permissionSetArn: 'Permission set that loses the policy.',
      managedPolicyArn: 'ARN of the AWS managed policy.',
      instanceArn: 'Instance of Identity Center that holds the set.',
    },
  },
  target: permissionSet,
  phrase: (event) => ({
    did: 'detached',
    todo: 'detach',
    what: `${boundaryPolicy(textParameter(event, 'managedPolicyArn'))} from ${callIt(permissionSet(event))}`,
  }),
  direction: (event) => (isDenyingPolicy(textParameter(event, 'managedPolicyArn')) ? 'weakens' : 'restricts'),
  risks: [
    {
      risk: 'A denial that bound everyone with the set goes.',
      when: 'The policy only denies, as AWSDenyAll does.',
      holds: (event) => {
        const arn = textParameter(event, 'managedPolicyArn');
        return arn !== undefined && isAwsManaged(arn) ? isDenyingPolicy(arn) : undefined;
      },
    },
    {
      risk: 'People lose access that they need, in every account where they hold the set.',
      when: 'The set is in use, and no other policy of it allows the same.',
    },
    {
      risk: 'An intruder clears away a grant that it had made.',
      when: 'AttachManagedPolicyToPermissionSet of the same policy came shortly before, by the same actor.',
    },
  ],
  benign: ['The set gets a narrower policy in place of this one.', 'The set is about to be deleted.'],
  verify: [
    'List who holds the set and in which accounts.',
    'Look for ProvisionPermissionSet of the same set: without it the accounts keep the policy.',
    'Compare what the set allows before and after.',
  ],
  related: [
    'sso:AttachManagedPolicyToPermissionSet',
    'sso:ProvisionPermissionSet',
    'sso:DeleteInlinePolicyFromPermissionSet',
    'sso:DeletePermissionSet',
  ],
  remediations: [],
  attack: ['T1098', 'T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DetachManagedPolicyFromPermissionSet.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetcustom.html',
  ],
});
