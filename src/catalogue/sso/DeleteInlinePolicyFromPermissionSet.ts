import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { permissionSet } from '../words/identity-center.ts';

export const DeleteInlinePolicyFromPermissionSet = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'DeleteInlinePolicyFromPermissionSet',
  kind: 'change',
  access: 'write',
  title: 'Delete the inline policy of a permission set',
  does: 'Deletes the inline policy of one permission set. What it allowed and what it denied stop applying in accounts when the set is next provisioned to them.',
  doesNot: [
    'It does not show the document: the last PutInlinePolicyToPermissionSet does.',
    'It takes nothing away in an account until ProvisionPermissionSet has run for it.',
    'It leaves the managed policies and the boundary of the set in place.',
  ],
  appears:
    'From the Identity Center console, the CLI, an SDK or infrastructure code. Recorded in the Region of the instance, in the management account or that of the delegated administrator.',
  reading: {
    target: '`permissionSetArn` is the set that loses its inline policy.',
    parameters: {
      permissionSetArn: 'Permission set that loses its inline policy.',
      instanceArn: 'Instance of Identity Center that holds the set.',
    },
  },
  target: permissionSet,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: `the inline policy of ${callIt(permissionSet(event))}` }),
  direction: 'restricts',
  risks: [
    {
      risk: 'A safeguard goes: the inline policy of a set is where denials and session cut-offs are mostly written.',
      when: 'The document held a Deny. The event does not show it; if so, this call weakens.',
    },
    {
      risk: 'People lose access that nobody can put back without the document.',
      when: 'The set is in use, and neither an event nor infrastructure code holds the document.',
    },
    {
      risk: 'An intruder clears away a grant that it had written.',
      when: 'PutInlinePolicyToPermissionSet for the same set came shortly before, by the same actor.',
    },
  ],
  benign: [
    'The rules move to a customer managed policy that the set names instead.',
    'A responder lifts a session cut-off after the case is closed.',
  ],
  verify: [
    'Find the document in the last PutInlinePolicyToPermissionSet for this set, and read it for Deny statements.',
    'List who holds the set and in which accounts.',
    'Look for ProvisionPermissionSet of the same set.',
  ],
  related: ['sso:PutInlinePolicyToPermissionSet', 'sso:ProvisionPermissionSet', 'sso:DetachManagedPolicyFromPermissionSet'],
  remediations: [],
  attack: ['T1098', 'T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DeleteInlinePolicyFromPermissionSet.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetcustom.html',
  ],
});
