import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { isLongerThan, permissionSet } from '../words/identity-center.ts';
import { unlessConsolePage } from '../words/relay-states.ts';

export const CreatePermissionSet = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'CreatePermissionSet',
  kind: 'change',
  access: 'write',
  title: 'Create a permission set in Identity Center',
  does: 'Creates one permission set, a template for roles that Identity Center will make in AWS accounts. It has a name, a session duration, and optionally a description, a relay state and tags. It holds no policy yet and is assigned to nobody.',
  doesNot: [
    'It gives no access. Policies come by Attach and Put calls, and people and accounts by CreateAccountAssignment.',
    'It creates no role. The role AWSReservedSSO_<name>_<hash> appears in an account when the set is provisioned there.',
    'Its tags stay on the set. They are not copied to the roles that are made from it.',
  ],
  appears:
    'From the Identity Center console, the CLI, an SDK or infrastructure code (`aws_ssoadmin_permission_set`). Recorded in the Region of the instance, in the management account or that of the delegated administrator.',
  reading: {
    target: '`name` is the new set; the answer carries its ARN in `permissionSet.permissionSetArn`, by which all later events name it.',
    parameters: {
      name: 'Name of the set, which becomes part of the role name in each account.',
      instanceArn: 'Instance of Identity Center that holds the set.',
      description: 'Free text.',
      sessionDuration: 'How long a session lasts, in ISO 8601: `PT1H` is one hour.',
      relayState: 'Page that opens after the sign-in, as a rule one of the AWS console.',
      tags: 'Tags put on the set.',
    },
  },
  target: permissionSet,
  phrase: (event) => ({ did: 'created', todo: 'create', what: callIt(permissionSet(event)) }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The set is the first half of a grant across accounts: policies go onto it, then it is assigned to somebody in many accounts at once.',
      when: 'The actor does not manage access for the organisation, or policies and assignments follow within minutes.',
    },
    {
      risk: 'Sessions outlast the taking away of access, because a role session runs to its end whatever happens to the user.',
      when: '`sessionDuration` is longer than eight hours; twelve is the most that AWS allows.',
      holds: (event) => isLongerThan(textParameter(event, 'sessionDuration'), 8),
    },
    {
      risk: 'Everyone who opens the set is led to a page that the actor chose.',
      when: '`relayState` is an address outside the AWS console.',
      holds: unlessConsolePage,
    },
  ],
  benign: [
    'A new duty gets a set of its own, and the policies follow from the same pipeline.',
    'An account factory sets up the usual sets of a new organisation.',
  ],
  verify: [
    'Read the policies that were put on the set afterwards, and to whom it was assigned.',
    'Compare the name with the sets that exist: one that resembles a known set deserves a second look.',
    'Ask the team that manages Identity Center, and look for the commit that wanted the set.',
  ],
  related: [
    'sso:AttachManagedPolicyToPermissionSet',
    'sso:AttachCustomerManagedPolicyReferenceToPermissionSet',
    'sso:PutInlinePolicyToPermissionSet',
    'sso:PutPermissionsBoundaryToPermissionSet',
    'sso:CreateAccountAssignment',
    'sso:DeletePermissionSet',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreatePermissionSet.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html',
  ],
});
