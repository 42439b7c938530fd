import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { permissionSet } from '../words/identity-center.ts';

export const DeletePermissionSet = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'DeletePermissionSet',
  kind: 'change',
  access: 'write',
  title: 'Delete a permission set',
  does: 'Deletes one permission set with everything on it: policies, inline policy, boundary and settings. AWS asks for its assignments to be removed first, so access has mostly ended before, in DeleteAccountAssignment events; whoever was still assigned can no longer sign in with it.',
  doesNot: [
    'It ends no role session that is already open: that runs until its duration is over, twelve hours at most.',
    'It deletes no customer managed policy that the set referred to in the accounts.',
    'It is not undone by a set of the same name: the new one has another id, and its roles get another suffix, so policies that name the old role ARN no longer match.',
  ],
  appears:
    'From the Identity Center console, the CLI, an SDK or infrastructure code. Recorded in the Region of the instance, in the management account or that of the delegated administrator.',
  reading: {
    target: '`permissionSetArn` is the set that is gone; its name and policies are not in the event.',
    parameters: { permissionSetArn: 'Permission set to delete.', instanceArn: 'Instance of Identity Center that held the set.' },
  },
  target: permissionSet,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: callIt(permissionSet(event)) }),
  direction: 'removes',
  risks: [
    {
      risk: 'People lose their way into accounts, responders and break-glass holders included.',
      when: 'The set was in use, and nothing took its place.',
    },
    {
      risk: 'Resource policies, key policies and EKS clusters that name the role of the set no longer admit anybody.',
      when: 'Something refers to the ARN of the AWSReservedSSO role of this set.',
    },
    {
      risk: 'An intruder clears away a set that it had made for itself.',
      when: 'CreatePermissionSet and CreateAccountAssignment for the same set came shortly before, by the same actor.',
    },
  ],
  benign: ['A duty was given up or merged into another set.', 'Infrastructure code replaces a set whose name changed.'],
  verify: [
    'Find the name and the policies of the set in the events that built it, or in infrastructure code.',
    'Look for DeleteAccountAssignment events of the set before this one: they say who lost access where.',
    'Search key policies, bucket policies and cluster access entries for the role name of the set.',
  ],
  related: [
    'sso:DeleteAccountAssignment',
    'sso:CreatePermissionSet',
    'sso:DetachManagedPolicyFromPermissionSet',
    'sso:DeleteInlinePolicyFromPermissionSet',
  ],
  remediations: [],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DeletePermissionSet.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/howtodeletepermissionset.html',
  ],
});
